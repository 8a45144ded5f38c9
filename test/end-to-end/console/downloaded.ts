import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";

/** Presses what has a file saved, and gives its name and text. */
export async function downloaded(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent("download");
  await button.click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}
