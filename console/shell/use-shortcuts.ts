import { useEffect, useRef, useSyncExternalStore } from "react";
import { Listeners } from "../api/listeners.ts";

const KEPT_AS = "greenlane.keys";
const changes = new Listeners();

/** Keys by their name (`KeyboardEvent.key`) and what each does. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/**
 * Keys for the whole page. They rest while something is typed, so that Escape never costs a sentence, and while a dialog or a
 * small window is open. Single letters can be switched off (WCAG 2.1.4), Escape cannot.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const newest = useRef(shortcuts);
  useEffect(() => {
    newest.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event)) return;
      const action = newest.current[event.key];
      if (action === undefined || !(event.key === "Escape" || areLettersOn())) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

/** Whether single letters do something, and a way to change it. */
export function useLetters(): readonly [boolean, (on: boolean) => void] {
  return [useSyncExternalStore(changes.add, areLettersOn), setLetters];
}

function areLettersOn(): boolean {
  return localStorage.getItem(KEPT_AS) !== "off";
}

function setLetters(on: boolean): void {
  localStorage.setItem(KEPT_AS, on ? "on" : "off");
  changes.tell();
}

function isBusy({ target }: KeyboardEvent): boolean {
  if (document.querySelector("dialog[open], [popover]:popover-open") !== null) return true;
  return target instanceof Element && target.matches("input, textarea, select");
}
