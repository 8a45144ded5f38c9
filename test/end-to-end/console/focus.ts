import type { Page } from "playwright-core";

/** Where the keyboard is: role or tag, and its words. Throws where it is nowhere, or where nobody can see it. */
export async function focusOn(page: Page): Promise<string> {
  const { name, isLost, isShown, isRinged } = await page.locator("body").evaluate((body) => {
    const element = body.ownerDocument.activeElement ?? body;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { width, height, top, bottom } = element.getBoundingClientRect();
    const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
    const isText = element instanceof HTMLTextAreaElement;
    const label = isField || isText ? element.labels?.[0]?.textContent : undefined;
    const words = element.getAttribute("aria-label") ?? label ?? element.textContent;
    return {
      name: `${element.getAttribute("role") ?? element.localName} ${words}`.replaceAll(/\s+/g, " "),
      isLost: element === body,
      isShown: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
      // A part of a control that is the browser's own (the button of a date) has the browser's own ring.
      isRinged:
        !element.matches(":focus") || (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0),
    };
  });
  if (isLost) throw new Error("the focus is lost: it is on the page as a whole");
  if (!isShown || !isRinged) throw new Error(`the focus is on ${name}, but cannot be seen there`);
  return name;
}

/** Presses the Tab key, or Shift with it, until the focus is where it is wanted, seen at every step. */
export async function tabTo(page: Page, wanted: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MOST_STOPS) {
    await page.keyboard.press(key);
    const name = await focusOn(page);
    if (wanted.test(name)) return;
    passed.push(name);
  }
  throw new Error(`${key} does not lead to ${wanted}; it led to ${passed.join(", ")}`);
}

const MOST_STOPS = 40;
