import type { Page } from "playwright-core";
import { test } from "../console-test.ts";

/** A part of the console that is read from the API. */
interface Read {
  readonly what: string;
  readonly at: string;
  /** Which request brings it. */
  readonly asked: RegExp;
  /** An answer without anything, and what is said of it; left out where there is always something. */
  readonly nothing?: { readonly answer: object; readonly words: string };
}

const NO_CANDIDATES = { candidates: [], total: 0, next: null };
const CANDIDATES = /\/api\/rankings\/[^/]+\/candidates\?/;

const READS: readonly Read[] = [
  {
    what: "the rankings",
    at: "/",
    asked: /\/api\/rankings\?/,
    nothing: { answer: { rankings: [], current: null, next: null }, words: "There is no ranking yet" },
  },
  {
    what: "the candidates",
    at: "/",
    asked: CANDIDATES,
    nothing: { answer: NO_CANDIDATES, words: "No candidate fits" },
  },
  { what: "the candidate", at: "/?member=M00003", asked: /\/api\/members\/M00003\?/ },
  { what: "the dossier of M00003", at: "/members/M00003", asked: /\/api\/members\/M00003\?/ },
  {
    what: "the entries",
    at: "/members/M00003",
    asked: /\/api\/.*\/shipments/,
    nothing: {
      answer: { shipments: [], midProblems: [], read: 0, complete: true },
      words: "No entries under the member's importer numbers.",
    },
  },
  {
    what: "the plans",
    at: "/plans",
    asked: /\/api\/plans\?/,
    nothing: { answer: { plans: [], next: null }, words: "No plan has been made yet" },
  },
  { what: "the plan", at: "/plans/20260701T090000Z-0123456789ab", asked: /\/api\/plans\/2/ },
  {
    what: "the countries",
    at: "/world",
    asked: /\/api\/.*\/countries/,
    nothing: { answer: { countries: [] }, words: "No country is known of this ranking" },
  },
  {
    what: "the candidates",
    at: "/distributions",
    asked: CANDIDATES,
    nothing: { answer: NO_CANDIDATES, words: "No candidate fits these filters" },
  },
  {
    what: "the comparison",
    at: "/compare?with=20260701T080000Z-0123456789ab",
    asked: /\/api\/.*\/compare\?/,
    nothing: {
      answer: { counts: { entered: 0, left: 0, moved: 0, unchanged: 146 }, changes: [], next: null },
      words: "Nobody moved",
    },
  },
  {
    what: "the intakes",
    at: "/intakes",
    asked: /\/api\/intakes\?/,
    nothing: { answer: { intakes: [] }, words: "Nothing has come in yet" },
  },
  { what: "the intake", at: "/intakes/20260701T090000Z-0123456789", asked: /\/api\/intakes\/2/ },
  {
    what: "the audit log",
    at: "/audit",
    asked: /\/api\/audit\?/,
    nothing: { answer: { entries: [], next: null }, words: "Nothing is logged yet" },
  },
];

const FAILURE = {
  status: 500,
  contentType: "application/problem+json",
  body: JSON.stringify({
    type: "urn:greenlane:problem:server-error",
    title: "The server failed",
    status: 500,
  }),
};

test.concurrent.for(READS)(
  "$what at $at: a word while it loads, why it failed, and a way to try again",
  async ({ what, at, asked, nothing }, { visit }) => {
    let isLoading = true;
    const page = await visit({
      at,
      user: "supervisor/sue",
      expects: /500/,
      prepare: async (prepared) => {
        await prepared.route(asked, async (route) => {
          if (isLoading) await loadingOn(prepared, what);
          isLoading = false;
          await route.fulfill(FAILURE);
        });
      },
    });
    const trouble = page.getByRole("alert").filter({ hasText: `Could not load ${what}` });
    await trouble.getByText("The server failed. Try again; if it keeps failing").waitFor();
    if (nothing === undefined) return;
    await page.unroute(asked);
    await page.route(asked, (route) => route.fulfill({ json: nothing.answer }));
    await trouble.getByRole("button", { name: "Try again" }).click();
    await page.getByText(nothing.words, { exact: true }).first().waitFor();
    await trouble.waitFor({ state: "detached" });
  },
);

async function loadingOn(page: Page, what: string): Promise<void> {
  await page
    .getByRole("status")
    .filter({ hasText: `Loading ${what}.` })
    .first()
    .waitFor();
}
