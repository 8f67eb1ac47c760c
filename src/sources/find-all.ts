/** What stands in a tree of elements and text. */
interface Branch<One> {
  readonly children: readonly (One | string)[];
}

/** Returns the elements below one that hold, in their order; below one that holds it is not looked further. */
export const findAll = <One extends Branch<One>>(
  element: One,
  holds: (one: One) => boolean,
): readonly One[] =>
  element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return holds(child) ? [child] : findAll(child, holds);
  });
