import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { furnish } from "../../../docs/screenshots/furnish.ts";
import { test as consoleTest } from "./console-test.ts";
import { textOf } from "./parts.ts";
import { OVER, PAGES, type Place } from "./places.ts";
import { violationsOn } from "./violations.ts";

/** Kept with what CI reports. */
const SCREENSHOTS = join(import.meta.dirname, "../../../reports/screenshots");

const test = consoleTest.extend("furniture", { scope: "file" }, async ({ stack }) => {
  await mkdir(SCREENSHOTS, { recursive: true });
  return furnish(stack);
});

const WIDTHS = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];
const WIDEST = { width: 1920, height: 1080 };

test.for(PAGES)(
  "$name: axe finds nothing in either theme, wide or narrow, and nothing scrolls sideways",
  async ({ at, user = "analyst/ana", places }, { furniture, visit }) => {
    const found: string[] = [];
    for (const size of WIDTHS) {
      const page = await visit({ at: at(furniture), user, ...size });
      for (const place of places) {
        await place.ready(page);
        const findings = await findingsOn(page, place, size.width);
        found.push(...findings.map((finding) => `${place.name} at ${size.width} px: ${finding}`));
        if (place.within !== OVER) continue;
        await page.keyboard.press("Escape");
        await page.locator(OVER).waitFor({ state: "hidden" });
      }
      await page.setViewportSize(WIDEST);
      found.push(...(await sidewaysOn(page)));
    }
    expect(found).toEqual([]);
  },
);

async function findingsOn(page: Page, { name, within }: Place, width: number): Promise<string[]> {
  const picture = (theme: string) =>
    page.screenshot({ path: join(SCREENSHOTS, `${name}-${width}-${theme}.png`) });
  // What stays at the head of a page hides nothing then.
  await page.locator(":root").evaluate((root) => root.scrollTo(0, 0));
  await picture("light");
  const findings = [...(await sidewaysOn(page)), ...(await violationsOn(page, "all", within))];
  await turn(page, "dark");
  await picture("dark");
  findings.push(...(await violationsOn(page, "colours", within)));
  await turn(page, "light");
  return findings;
}

/** Puts up a theme; resolves when no colour is on its way any more. */
async function turn(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page
    .locator(":root")
    .evaluate((root) =>
      Promise.allSettled(root.getAnimations({ subtree: true }).map(({ finished }) => finished)),
    );
}

async function sidewaysOn(page: Page): Promise<string[]> {
  const { scrollWidth, clientWidth } = await page
    .locator(":root")
    .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
  return scrollWidth > clientWidth
    ? [`the page scrolls sideways: it needs ${scrollWidth} px and has ${clientWidth}`]
    : [];
}

test("a printed dossier has its reasons and their ranking at its head, and nothing to press", async ({
  visit,
}) => {
  const page = await visit({ at: "/members/M00108", width: 794, height: 1123 });
  await page.getByText("highest points first").waitFor();
  await page.getByRole("group", { name: "Decide" }).waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await textOf(page.locator("article"))).toMatch(
    /^Greenlane Dossier from the ranking as of 30 Jun 2026, made 1 Jul 2026[\s\S]*Invenerra Trading Overseas Corp\.[\s\S]*Why this rank/,
  );
  expect(await page.getByRole("banner").isVisible()).toBe(false);
  const controls = page.getByRole("button").or(page.getByRole("textbox")).or(page.getByRole("combobox"));
  // The number of an entry is a button too, and stays to be read.
  for (const control of await controls.filter({ hasNotText: /\d{3}/ }).all())
    expect(await control.isVisible(), await textOf(control)).toBe(false);
  expect(await sidewaysOn(page)).toEqual([]);
});
