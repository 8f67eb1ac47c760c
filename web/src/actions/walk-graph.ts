/**
 * Lights a cable's neighbours in a picture while it is pointed at or has the focus, and walks between its cables by
 * arrow keys: left and right in time, up and down to the nearest. An attachment of the picture; without scripts each
 * cable is reached by Tab, and the table says the same.
 */
export const walkGraph = (picture: Element): (() => void) => {
  const nodes = [...picture.querySelectorAll<SVGAElement>("[data-node]")];
  const lines = [...picture.querySelectorAll<SVGPathElement>("[data-from]")];
  const byName = new Map(nodes.map((node) => [node.dataset["node"] ?? "", node]));

  const placeOf = (node: SVGAElement): readonly [number, number] => [
    Number(node.dataset["x"]),
    Number(node.dataset["y"]),
  ];
  const said = picture.querySelector<SVGTextElement>(".citing__said");
  const wide = Number(picture.getAttribute("width"));

  /** Writes number and title over a cable, on top of all else. */
  const say = (node: SVGAElement | undefined): void => {
    if (said === null) return;
    said.textContent = node?.getAttribute("aria-label") ?? "";
    if (node === undefined) return;
    const [x, y] = placeOf(node);
    said.setAttribute("x", String(x));
    said.setAttribute("y", String(y - 12));
    said.setAttribute(
      "text-anchor",
      x > wide * 0.65 ? "end" : x < wide * 0.35 ? "start" : "middle",
    );
  };

  const light = (name: string | null): void => {
    const lit = new Set(name === null ? [] : [name]);
    for (const line of lines) {
      const { from, to } = line.dataset;
      const isLit = name !== null && (from === name || to === name);
      line.classList.toggle("is-lit", isLit);
      if (isLit) lit.add(from ?? "").add(to ?? "");
    }
    for (const [own, node] of byName) node.classList.toggle("is-lit", lit.has(own));
    picture.classList.toggle("has-lit", name !== null);
    say(name === null ? undefined : byName.get(name));
  };

  const nodeOf = (target: EventTarget | null): SVGAElement | null =>
    target instanceof Element ? target.closest<SVGAElement>("[data-node]") : null;

  const enter = (event: Event): void => {
    const node = nodeOf(event.target);
    if (node !== null) light(node.dataset["node"] ?? null);
  };
  const leave = (): void => {
    const focused = nodeOf(document.activeElement);
    light(focused !== null && picture.contains(focused) ? (focused.dataset["node"] ?? null) : null);
  };

  // One stop for Tab: the cable in the middle, and then whichever was last.
  const stopAt = (node: SVGAElement | undefined): void => {
    for (const one of nodes) one.setAttribute("tabindex", one === node ? "0" : "-1");
  };
  stopAt(nodes.find((node) => node.classList.contains("is-middle")) ?? nodes[0]);

  const nearest = (from: SVGAElement, isUp: boolean): SVGAElement | undefined => {
    const [x, y] = placeOf(from);
    const away = (node: SVGAElement): number => {
      const [toX, toY] = placeOf(node);
      return Math.abs(toX - x) + 3 * Math.abs(toY - y);
    };
    return nodes
      .filter((node) => (isUp ? placeOf(node)[1] < y : placeOf(node)[1] > y))
      .reduce<SVGAElement | undefined>(
        (best, node) => (best === undefined || away(node) < away(best) ? node : best),
        undefined,
      );
  };
  const stepOf: Readonly<Record<string, (node: SVGAElement) => SVGAElement | undefined>> = {
    ArrowLeft: (node) => nodes[nodes.indexOf(node) - 1],
    ArrowRight: (node) => nodes[nodes.indexOf(node) + 1],
    ArrowUp: (node) => nearest(node, true),
    ArrowDown: (node) => nearest(node, false),
    Home: () => nodes[0],
    End: () => nodes.at(-1),
  };
  const onKey = (event: Event): void => {
    const node = nodeOf(event.target);
    if (!(event instanceof KeyboardEvent) || node === null) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = stepOf[event.key]?.(node);
    if (to === undefined) return;
    event.preventDefault();
    stopAt(to);
    to.focus();
    to.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  const listened: readonly (readonly [string, (event: Event) => void])[] = [
    ["pointerover", enter],
    ["pointerout", leave],
    ["focusin", enter],
    ["focusout", leave],
    ["keydown", onKey],
  ];
  for (const [name, listener] of listened) picture.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of listened) picture.removeEventListener(name, listener);
  };
};
