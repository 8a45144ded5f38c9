import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import { type Furniture, furnish } from "./furnish.ts";
import { openPage } from "./open-page.ts";
import { type SampleStack, startSampleStack } from "./sample-stack.ts";
import { type Shot, TOUR } from "./tour.ts";

/**
 * Takes the pictures of the tour anew: starts a stack with the samples in a temporary folder, opens the console in Chromium, and writes
 * docs/screenshots/*.png.
 */
const stack = await startSampleStack();
try {
  const furniture = await furnish(stack);
  const browser = await launchChromium();
  try {
    for (const shot of TOUR) console.log(await taken(shot, browser, stack, furniture));
  } finally {
    await browser.close();
  }
} finally {
  await stack.stop();
}

async function taken(
  { name, at, visitor, ready }: Shot,
  browser: Browser,
  { url }: SampleStack,
  furniture: Furniture,
): Promise<string> {
  const page = await openPage(browser, url, visitor);
  await page.goto(at(furniture));
  await ready(page);
  await page.waitForLoadState("networkidle");
  const path = join(import.meta.dirname, `${name}.png`);
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
  await page.context().close();
  const { size } = await stat(path);
  return `${name}.png: ${Math.round(size / 1024)} KB`;
}
