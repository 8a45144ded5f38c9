import type { Page } from "playwright-core";
import type { Furniture } from "../../../docs/screenshots/furnish.ts";
import { candidateOf, openDecision } from "./parts.ts";

/** A page, or what opens on one, that has to be good for everyone. */
export interface Place {
  readonly name: string;
  /** Path and query. */
  readonly at: (furniture: Furniture) => string;
  /** Who goes there; an analyst where left out. */
  readonly user?: string;
  /** Resolves when it is all there. */
  readonly ready: (page: Page) => Promise<unknown>;
  /** The part that is new there, as a selector: the rest is looked at on another place. The whole page where left out. */
  readonly within?: string;
}

const DIALOG = "dialog[open]";
const POPOVER = "[popover]:popover-open";
const PANE = ".candidate-pane";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
const ranked = (page: Page) => page.getByRole("grid").getByRole("row").nth(5).waitFor();

const atRanking = { at: () => "/" };

/** On the ranking, something that a button opens. */
function opened(name: string, button: string, within: string): Place {
  return {
    name,
    ...atRanking,
    within,
    ready: async (page) => {
      await ranked(page);
      await page.getByRole("button", { name: button }).first().click();
      await page.locator(within).waitFor();
    },
  };
}

/** A part of the candidate beside the table. */
function part(name: string, tab: string, ready: (page: Page) => Promise<unknown>): Place {
  return {
    name: `candidate-${name}`,
    at: () => "/?member=M00003",
    within: PANE,
    ready: async (page) => {
      await candidateOf(page).getByRole("tab", { name: tab }).click();
      await ready(page);
    },
  };
}

/** A part of the plan. */
function ofPlan(tab: string): Place {
  return {
    name: `plan-${tab}`,
    at: ({ planId }) => `/plans/${planId}?tab=${tab}`,
    ready: async (page) => {
      await heading(page, "Plan from Jul 2026");
      await page.getByRole("tabpanel").getByRole("table").first().waitFor();
    },
  };
}

const entries = (page: Page) => candidateOf(page).getByText("highest points first").waitFor();
const drawn = (page: Page, region: string) =>
  page.getByRole("region", { name: region }).locator("svg").first().waitFor();

/** All pages, and what opens on them. */
export const PLACES: readonly Place[] = [
  { name: "ranking", ...atRanking, ready: ranked },
  opened("ranking-keys", "Keys", DIALOG),
  opened("ranking-user", "User:", DIALOG),
  opened("ranking-export", "Export", POPOVER),
  {
    name: "ranking-filters",
    at: () => "/?tier=2&overdue=yes",
    within: ".ranking-list, dialog[open], [popover]:popover-open",
    ready: async (page) => {
      // One button for all filters where there is little room.
      const all = page.getByRole("button", { name: "Filters", exact: true });
      await all.or(page.getByRole("button", { name: "Country" })).first().click();
      await page.getByRole("checkbox").first().waitFor();
    },
  },
  {
    name: "ranking-none",
    at: () => "/?search=nobody&tier=2",
    ready: (page) => page.getByText("No candidate fits").waitFor(),
  },
  part("why", "Why", (page) => candidateOf(page).getByText("Earlier ranks").waitFor()),
  part("entries", "Entries", entries),
  {
    ...part("entry", "Entries", async (page) => {
      await entries(page);
      const table = candidateOf(page).getByRole("table", { name: /highest points/ });
      await table.getByRole("button").first().click();
      await page.getByRole("dialog").getByRole("heading", { level: 3 }).first().waitFor();
    }),
    within: DIALOG,
  },
  part("mids", "MIDs", (page) => candidateOf(page).getByText("points of credit lost").waitFor()),
  part("record", "Record", (page) => candidateOf(page).getByRole("heading", { name: "Incidents" }).waitFor()),
  part("decision", "Decisions", (page) => openDecision(page, "Defer")),
  {
    name: "dossier",
    at: () => "/members/M00108",
    ready: (page) => page.getByText("highest points first").waitFor(),
  },
  { name: "plans", at: () => "/plans", ready: (page) => page.getByText("Jul 2026, 12 months").waitFor() },
  {
    name: "plan-form",
    at: () => "/plans?make=yes",
    ready: async (page) => {
      await heading(page, "Make a plan");
      await page.getByLabel("Seed").fill("nonsense");
      await page.getByText("Hours of a visit, where they").click();
      await page.getByRole("button", { name: "Add hours" }).click();
    },
  },
  ...["board", "backlog", "not-planned", "quotas", "outcomes"].map(ofPlan),
  { name: "world", at: () => "/world", ready: (page) => drawn(page, "Map") },
  { name: "distributions", at: () => "/distributions", ready: (page) => drawn(page, "Due dates") },
  { name: "compare", at: () => "/compare", ready: (page) => page.locator(".compare-item").first().waitFor() },
  {
    name: "intakes",
    at: () => "/intakes",
    ready: async (page) => {
      await page.getByRole("link", { name: "11 rejects" }).waitFor();
      const file = { name: "members-of-june.csv", mimeType: "text/csv", buffer: Buffer.from("memberId\n") };
      await page.locator("input[type=file]").setInputFiles(file);
      await page.getByRole("button", { name: "Upload 1 file" }).waitFor();
    },
  },
  {
    name: "intake",
    at: ({ intakeId }) => `/intakes/${encodeURIComponent(intakeId)}`,
    ready: (page) => page.getByRole("region", { name: "Rejects" }).getByRole("table").waitFor(),
  },
  {
    name: "audit",
    at: () => "/audit",
    user: "supervisor/sue",
    ready: (page) => page.getByRole("region", { name: "Audit log" }).waitFor(),
  },
  {
    name: "audit-refused",
    at: () => "/audit",
    ready: (page) => page.getByText("Your role does not read the audit log").waitFor(),
  },
  { name: "nowhere", at: () => "/nowhere", ready: (page) => page.getByText("no such page").waitFor() },
];
