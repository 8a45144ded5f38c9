import type { Browser, Page } from "playwright-core";

/** Who looks at the console, and through what. */
export interface Visitor {
  /** `role` or `role/name`. */
  readonly user: string;
  readonly width: number;
  readonly height: number;
  readonly theme: "light" | "dark";
}

/** On a busy machine too. */
const PATIENCE_MS = 20_000;

/** Opens a window of a visitor's own on the console at `url`, with nothing in it yet. Nothing moves in it. */
export async function openPage(browser: Browser, url: string, visitor: Visitor): Promise<Page> {
  const { user, width, height, theme } = visitor;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: "reduce",
    locale: "en-US",
    timezoneId: "UTC",
    storageState: {
      cookies: [],
      origins: [{ origin: url, localStorage: [{ name: "greenlane.user", value: user }] }],
    },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
}
