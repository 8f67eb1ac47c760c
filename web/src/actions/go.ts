import { goto } from "$app/navigation";
import { follow, has, type Action } from "./action.ts";
import { say } from "./menu.svelte.ts";
import { turnPaper } from "./theme.svelte.ts";

const KEPT = "reftel.results";

/** Keeps the address of the results last seen in this tab, to which `u` leads back. */
export const keepResults = (address: string): void => sessionStorage.setItem(KEPT, address);

export const search: Action = {
  name: "search",
  key: "/",
  perform: () => {
    const box = document.querySelector<HTMLInputElement>("#q");
    box?.focus();
    box?.select();
  },
};

export const results: Action = {
  name: "results",
  key: "u",
  perform: () => void goto(sessionStorage.getItem(KEPT) ?? "/"),
};

export const earlier: Action = {
  name: "earlier",
  key: "[",
  isHere: has(".turns a[rel=prev]"),
  perform: () => follow("a[rel=prev]"),
};

export const later: Action = {
  name: "later",
  key: "]",
  isHere: has(".turns a[rel=next]"),
  perform: () => follow("a[rel=next]"),
};

export const asSent: Action = {
  name: "as-sent",
  key: "s",
  isHere: has("[data-view=sent]"),
  perform: () => {
    const isSent = document.querySelector("[data-view=sent][aria-current]") !== null;
    follow(isSent ? "[data-view=read]" : "[data-view=sent]");
  },
};

export const howToRead: Action = {
  name: "how-to-read",
  key: "h",
  isHere: has("[data-view=guide]"),
  perform: () => {
    const isGuide = document.querySelector("[data-view=guide][aria-current]") !== null;
    follow(isGuide ? "[data-view=read]" : "[data-view=guide]");
  },
};

export const cite: Action = {
  name: "cite",
  key: "c",
  isHere: has("[data-view=cite]"),
  perform: () => follow("[data-view=cite]"),
};

export const references: Action = {
  name: "references",
  key: "r",
  isHere: has("#references"),
  perform: () => {
    const list = document.querySelector<HTMLElement>("#references");
    if (list === null) return;
    // At small widths the list is a sheet; in place it is only scrolled to.
    if (getComputedStyle(list).display === "none") list.showPopover();
    else list.scrollIntoView({ block: "center" });
    list.querySelector<HTMLElement>("a, button")?.focus({ preventScroll: true });
  },
};

export const both: Action = {
  name: "both",
  key: null,
  isHere: has("[data-view=both]"),
  perform: () => follow("[data-view=both]"),
};

export const chain: Action = {
  name: "chain",
  key: null,
  isHere: has("[data-view=chain]"),
  perform: () => follow("[data-view=chain]"),
};

export const graph: Action = {
  name: "graph",
  key: null,
  isHere: has("[data-view=graph]"),
  perform: () => follow("[data-view=graph]"),
};

export const pdf: Action = {
  name: "pdf",
  key: null,
  isHere: has("[data-view=pdf]"),
  perform: () => follow("[data-view=pdf]"),
};

export const copyAddress: Action = {
  name: "copy-address",
  key: null,
  perform: () => void navigator.clipboard.writeText(location.href).then(() => say("copied")),
};

export const print: Action = { name: "print", key: null, perform: () => window.print() };

export const paper: Action = { name: "paper", key: null, perform: turnPaper };
