import { goto } from "$app/navigation";
import { follow, type Action } from "./action.ts";

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
  perform: () => follow("a[rel=prev]"),
};

export const later: Action = {
  name: "later",
  key: "]",
  perform: () => follow("a[rel=next]"),
};

export const asSent: Action = {
  name: "as-sent",
  key: "s",
  perform: () => {
    const isSent = document.querySelector("[data-view=sent][aria-current]") !== null;
    follow(isSent ? "[data-view=read]" : "[data-view=sent]");
  },
};

export const howToRead: Action = {
  name: "how-to-read",
  key: "h",
  perform: () => {
    const isGuide = document.querySelector("[data-view=guide][aria-current]") !== null;
    follow(isGuide ? "[data-view=read]" : "[data-view=guide]");
  },
};

export const cite: Action = {
  name: "cite",
  key: "c",
  perform: () => follow("[data-view=cite]"),
};

export const references: Action = {
  name: "references",
  key: "r",
  perform: () => {
    const list = document.querySelector<HTMLElement>("#references");
    if (list === null) return;
    // At small widths the list is a sheet; in place it is only scrolled to.
    if (getComputedStyle(list).display === "none") list.showPopover();
    else list.scrollIntoView({ block: "center" });
    list.querySelector<HTMLElement>("a, button")?.focus({ preventScroll: true });
  },
};
