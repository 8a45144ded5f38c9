import type { Page } from "playwright-core";

/** Where the keyboard is, as a user is told: role or tag and its words. Throws where it is nowhere, or where nobody can see it. */
export async function focusOn(page: Page): Promise<string> {
  const focused = page.locator(":focus");
  if ((await focused.count()) === 0) throw new Error("the focus is lost: it is on the page as a whole");
  const { name, isShown, isRinged } = await focused.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const { width, height, top, bottom } = element.getBoundingClientRect();
    const words = element.getAttribute("aria-label") ?? element.labels?.[0]?.innerText ?? element.innerText;
    return {
      name: `${element.getAttribute("role") ?? element.localName} ${words}`.replaceAll(/\s+/g, " "),
      isShown: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
      isRinged: (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none",
    };
  });
  if (!isShown || !isRinged) throw new Error(`the focus is on ${name}, but cannot be seen there`);
  return name;
}

/** Presses the Tab key until the focus is where it is wanted, seen at every step. */
export async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MOST_STOPS) {
    await page.keyboard.press("Tab");
    const name = await focusOn(page);
    if (wanted.test(name)) return;
    passed.push(name);
  }
  throw new Error(`Tab does not lead to ${wanted}; it led to ${passed.join(", ")}`);
}

const MOST_STOPS = 40;
