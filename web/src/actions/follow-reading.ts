/**
 * Marks in the outline where one is: the last paragraph or heading whose beginning has passed the upper part of the
 * window. An attachment of the outline; without scripts nothing is marked.
 */
export const followReading = (outline: Element): (() => void) => {
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of outline.querySelectorAll<HTMLAnchorElement>("a[href^='#']")) {
    links.set(link.hash.slice(1), link);
  }
  const places = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  let current: HTMLAnchorElement | undefined;
  let asked = 0;

  const mark = (): void => {
    asked = 0;
    const line = window.innerHeight / 3;
    const passed = places.findLast((place) => place.getBoundingClientRect().top <= line);
    const link = links.get((passed ?? places[0])?.id ?? "");
    if (link === current) return;
    current?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "true");
    current = link;
    // Only the outline itself is moved: the page is where the reader has put it.
    if (link) outline.scrollTop = link.offsetTop - outline.clientHeight / 2;
  };
  const ask = (): void => {
    if (asked === 0) asked = requestAnimationFrame(mark);
  };

  ask();
  window.addEventListener("scroll", ask, { passive: true });
  return () => {
    window.removeEventListener("scroll", ask);
    cancelAnimationFrame(asked);
  };
};
