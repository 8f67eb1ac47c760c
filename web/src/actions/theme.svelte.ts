/** Papers in the order in which they are turned. */
const PAPERS = ["system", "light", "dark"] as const;

/** Paper: light, dark, or as the system has it. */
export type Paper = (typeof PAPERS)[number];

/** The paper chosen in this browser; null until the scripts are there. */
export const theme = $state<{ paper: Paper | null }>({ paper: null });

/** Reads which paper was chosen before: the page has it already, so that nothing flashes. */
export const takePaper = (): void => {
  const kept = document.documentElement.dataset["theme"];
  theme.paper = PAPERS.find((one) => one === kept) ?? "system";
};

/** Turns to the next paper, and keeps it. */
export const turnPaper = (): void => {
  const next = PAPERS[(PAPERS.indexOf(theme.paper ?? "system") + 1) % PAPERS.length] ?? "system";
  theme.paper = next;
  if (next === "system") {
    delete document.documentElement.dataset["theme"];
    localStorage.removeItem("theme");
  } else {
    document.documentElement.dataset["theme"] = next;
    localStorage.setItem("theme", next);
  }
};
