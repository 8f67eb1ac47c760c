// Runs before the first paint, so that the reader's choice of paper never flashes. "system" is kept as no choice.
try {
  const kept = localStorage.getItem("theme");
  if (kept === "light" || kept === "dark") document.documentElement.dataset.theme = kept;
} catch {
  // Storage may be closed to us; the system's choice then holds.
}
