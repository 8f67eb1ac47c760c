import { follow, has, type Action } from "./action.ts";

const CURRENT = "is-current";

const currentIndex = (steps: readonly Element[]): number =>
  steps.findIndex((step) => step.classList.contains(CURRENT));

/** The first step at or below the top of the window: where the eye is when the first key is pressed. */
const firstInView = (steps: readonly Element[]): number =>
  Math.max(
    0,
    steps.findIndex((step) => step.getBoundingClientRect().bottom > 120),
  );

const moveTo = (steps: readonly Element[], index: number): void => {
  for (const [place, step] of steps.entries()) {
    step.classList.toggle(CURRENT, place === index);
    if (place === index) step.setAttribute("aria-current", "true");
    else step.removeAttribute("aria-current");
  }
  const step = steps[index];
  if (step === undefined) return;
  step.scrollIntoView({ block: "center" });
  // The focus goes along, so that Tab goes on from here and a screen reader says where one is.
  step.querySelector<HTMLElement>("a")?.focus({ preventScroll: true });
};

const move = (by: 1 | -1): void => {
  const steps = [...document.querySelectorAll("[data-step]")];
  if (steps.length === 0) return;
  const at = currentIndex(steps);
  const next = at < 0 ? firstInView(steps) : at + by;
  moveTo(steps, Math.min(steps.length - 1, Math.max(0, next)));
};

/** Goes from one word of the query to another; from the last to the first, and back. */
const moveLit = (by: 1 | -1): void => {
  const lit = [...document.querySelectorAll<HTMLElement>("#main mark")].filter((mark) =>
    mark.checkVisibility(),
  );
  if (lit.length === 0) return;
  const at = currentIndex(lit);
  const to = at < 0 ? firstInView(lit) : (at + by + lit.length) % lit.length;
  for (const [place, mark] of lit.entries()) mark.classList.toggle(CURRENT, place === to);
  const mark = lit[to];
  if (mark === undefined) return;
  mark.scrollIntoView({ block: "center" });
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
};

export const nextLit: Action = {
  name: "next-lit",
  key: "n",
  isHere: has("#main mark"),
  perform: () => moveLit(1),
};

export const previousLit: Action = {
  name: "previous-lit",
  key: "N",
  isHere: has("#main mark"),
  perform: () => moveLit(-1),
};

export const next: Action = {
  name: "next",
  key: "j",
  isHere: has("[data-step]"),
  perform: () => move(1),
};

export const previous: Action = {
  name: "previous",
  key: "k",
  isHere: has("[data-step]"),
  perform: () => move(-1),
};

export const open: Action = {
  name: "open",
  key: "o",
  isHere: has(`[data-step].${CURRENT} a[data-open]`),
  perform: () => follow(`[data-step].${CURRENT} a[data-open]`),
};
