import type { Page } from "playwright-core";
import { test as base, expect, vi } from "vitest";
import { launchChromium } from "../../../docs/screenshots/chromium.ts";
import { openPage, type Visitor } from "../../../docs/screenshots/open-page.ts";
import { startSampleStack } from "../../../docs/screenshots/sample-stack.ts";
import { recordTroubles } from "./troubles.ts";

/** How a test opens the console; as an analyst at a window of 1280 x 800 where left out. */
interface VisitOptions extends Partial<Visitor> {
  /** Path and query that are opened at once. */
  readonly at?: string;
  /** Troubles that belong to what is tested. */
  readonly expects?: RegExp;
  /** Done before the page is opened: answers put in the place of the API's, for one. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export type Visit = (options?: VisitOptions) => Promise<Page>;

// The first test of a file starts its stack, and axe needs its time on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

const ANALYST: Visitor = { user: "analyst/ana", width: 1280, height: 800, theme: "light" };

/**
 * A test with a real browser before a stack with the samples; both are one for all tests of a file. Whatever goes wrong in a window
 * meanwhile (an error on the console, a failed request, what the security policy stops) fails the test.
 */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs.
  .extend("stack", { scope: "file" }, async ({}, { onCleanup }) => {
    const stack = await startSampleStack();
    onCleanup(() => stack.stop());
    return stack;
  })
  // biome-ignore lint/correctness/noEmptyPattern: see above.
  .extend("browser", { scope: "file" }, async ({}, { onCleanup }) => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("visit", async ({ stack, browser }, { onCleanup }) => {
    const pages: Page[] = [];
    const troubles: string[] = [];
    onCleanup(async () => {
      await Promise.all(pages.map((page) => page.context().close()));
      expect(troubles, "troubles in the browser").toEqual([]);
    });
    const visit: Visit = async ({ at = "/", expects, prepare, ...visitor } = {}) => {
      const page = await openPage(browser, stack.url, { ...ANALYST, ...visitor });
      pages.push(page);
      recordTroubles(page, (trouble) => {
        if (expects?.test(trouble) !== true) troubles.push(trouble);
      });
      await prepare?.(page);
      await page.goto(at);
      return page;
    };
    return visit;
  });
