/** What a brush tells: bars from the first to the last, while it is drawn and when it is done; null where it is let go. */
export interface Brushing {
  readonly bars: number;
  readonly drawn: (range: readonly [number, number] | null) => void;
  readonly done: (range: readonly [number, number]) => void;
}

/**
 * Chooses a range of bars by dragging over a chart, of one bar by a press. An attachment; a drag up or down scrolls the
 * page as ever, and Escape lets go.
 */
export const brush =
  ({ bars, drawn, done }: Brushing) =>
  (chart: SVGElement): (() => void) => {
    let begin: number | null = null;
    let end = 0;

    const barAt = (event: PointerEvent): number => {
      const { left, width } = chart.getBoundingClientRect();
      const at = Math.floor(((event.clientX - left) / Math.max(1, width)) * bars);
      return Math.min(bars - 1, Math.max(0, at));
    };
    const range = (): readonly [number, number] =>
      begin === null || begin <= end ? [begin ?? end, end] : [end, begin];
    const letGo = (): void => {
      if (begin === null) return;
      begin = null;
      drawn(null);
    };
    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || !event.isPrimary) return;
      begin = barAt(event);
      end = begin;
      chart.setPointerCapture(event.pointerId);
      drawn(range());
    };
    const move = (event: PointerEvent): void => {
      if (begin === null) return;
      end = barAt(event);
      drawn(range());
    };
    const up = (event: PointerEvent): void => {
      if (begin === null) return;
      end = barAt(event);
      const chosen = range();
      begin = null;
      done(chosen);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") letGo();
    };

    chart.addEventListener("pointerdown", down);
    chart.addEventListener("pointermove", move);
    chart.addEventListener("pointerup", up);
    chart.addEventListener("pointercancel", letGo);
    window.addEventListener("keydown", onKey);
    return () => {
      chart.removeEventListener("pointerdown", down);
      chart.removeEventListener("pointermove", move);
      chart.removeEventListener("pointerup", up);
      chart.removeEventListener("pointercancel", letGo);
      window.removeEventListener("keydown", onKey);
    };
  };
