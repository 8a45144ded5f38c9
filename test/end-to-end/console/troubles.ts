import type { Page } from "playwright-core";

/** What a page breaks off itself, when it is left or wants something else. */
const BROKEN_OFF = "net::ERR_ABORTED";

/** Tells of whatever goes wrong in a page: errors of scripts, of the console (the security policy's too), and of requests. */
export function recordTroubles(page: Page, tell: (trouble: string) => void): void {
  page.on("pageerror", (error) => tell(`error: ${error.message}`));
  page.on("crash", () => tell("the page crashed"));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") tell(`console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "failed";
    if (reason !== BROKEN_OFF) tell(`${reason}: ${request.method()} ${request.url()}`);
  });
  page.on("response", (response) => {
    const { method, url } = { method: response.request().method(), url: response.url() };
    if (response.status() >= 400) tell(`${response.status()}: ${method} ${url}`);
  });
}
