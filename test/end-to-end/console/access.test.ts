import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { furnish } from "../../../docs/screenshots/furnish.ts";
import { test as consoleTest } from "./console-test.ts";
import { PLACES } from "./places.ts";
import { inDark, violationsOn } from "./violations.ts";

/** Kept with what CI reports. */
const SCREENSHOTS = join(import.meta.dirname, "../../../reports/screenshots");

const test = consoleTest.extend("furniture", { scope: "file" }, async ({ stack }) => {
  await mkdir(SCREENSHOTS, { recursive: true });
  return furnish(stack);
});

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 740 };
const WIDEST = { width: 1920, height: 1080 };

test.for(PLACES)("$name is good for everyone: axe finds nothing in either theme, and nothing scrolls sideways", async (place, {
  furniture,
  visit,
}) => {
  const found: string[] = [];
  for (const size of [WIDE, NARROW]) {
    const page = await visit({ at: place.at(furniture), user: place.user ?? "analyst/ana", ...size });
    await place.ready(page);
    await page.mouse.wheel(0, -10_000);
    const picture = join(SCREENSHOTS, `${place.name}-${size.width}`);
    await page.screenshot({ path: `${picture}-light.png` });
    await inDark(page, () => page.screenshot({ path: `${picture}-dark.png` }));
    found.push(...(await sidewaysOn(page, size.width)));
    found.push(...(await violationsOn(page, place.within)));
    if (size !== WIDE) continue;
    await page.setViewportSize(WIDEST);
    found.push(...(await sidewaysOn(page, WIDEST.width)));
  }
  expect(found).toEqual([]);
});

async function sidewaysOn(page: Page, width: number): Promise<string[]> {
  const wanted = await page.locator(":root").evaluate((root) => root.scrollWidth);
  return wanted > width ? [`the page scrolls sideways: it is ${wanted} px wide at ${width} px`] : [];
}
