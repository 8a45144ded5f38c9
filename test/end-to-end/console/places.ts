import type { Page } from "playwright-core";
import type { Furniture } from "../../../docs/screenshots/furnish.ts";
import { candidateOf, openDecision } from "./parts.ts";

/** What there is to see on a page at a time. */
export interface Place {
  readonly name: string;
  /** Leads there from the place before it on the same page, and resolves when all of it is there. */
  readonly ready: (page: Page) => Promise<unknown>;
  /** The part that is new, as a selector: the rest is looked at elsewhere. The whole page where left out. */
  readonly within?: string;
}

/** A page, with what opens on it in turn. */
export interface PlacesOfPage {
  readonly name: string;
  /** Path and query. */
  readonly at: (furniture: Furniture) => string;
  /** Who goes there; an analyst where left out. */
  readonly user?: string;
  readonly places: readonly Place[];
}

/** What lies over a page, and goes by Escape. */
export const OVER = "dialog[open], [popover]:popover-open";

const PANE = ".candidate-pane";

/** A page on which nothing opens. */
function plain(name: string, at: PlacesOfPage["at"], ready: Place["ready"], user?: string): PlacesOfPage {
  return { name, at, places: [{ name, ready }], ...(user !== undefined && { user }) };
}

/** Something that a button opens over the page. */
function opened(name: string, button: string): Place {
  return {
    name,
    within: OVER,
    ready: async (page) => {
      await page.getByRole("button", { name: button, exact: true }).first().click();
      await page.locator(OVER).waitFor();
    },
  };
}

/** A part of the candidate beside the table. */
function ofCandidate(name: string, ready: (page: Page) => Promise<unknown>): Place {
  return {
    name: `candidate-${name.toLowerCase()}`,
    within: PANE,
    ready: async (page) => {
      await candidateOf(page).getByRole("tab", { name }).click();
      await ready(page);
    },
  };
}

/** A part of the plan. */
function ofPlan(name: string): Place {
  return {
    name: `plan-${name.toLowerCase().replace(" ", "-")}`,
    ready: async (page) => {
      await page.getByRole("tab", { name }).click();
      await page.getByRole("tabpanel", { name }).getByRole("table").first().waitFor();
    },
  };
}

const shown = (text: string) => (page: Page) => page.getByText(text).first().waitFor();
const drawn = (region: string) => (page: Page) =>
  page.getByRole("region", { name: region }).locator("svg").first().waitFor();
const entries = shown("highest points first");

/** All pages of the console. */
export const PAGES: readonly PlacesOfPage[] = [
  {
    name: "ranking",
    at: () => "/",
    places: [
      { name: "ranking", ready: (page) => page.getByRole("grid").getByRole("row").nth(5).waitFor() },
      opened("keys", "Keys"),
      opened("user", "User: ana · analyst"),
      opened("export", "Export"),
    ],
  },
  {
    name: "ranking-filtered",
    at: () => "/?tier=2&overdue=yes",
    places: [
      { name: "ranking-filtered", ready: (page) => page.getByRole("gridcell").first().waitFor() },
      {
        name: "filters",
        within: OVER,
        ready: async (page) => {
          // One button for all filters where there is little room.
          const all = page.getByRole("button", { name: "Filters", exact: true });
          await all
            .or(page.getByRole("button", { name: "Country" }))
            .first()
            .click();
          await page.getByRole("checkbox").first().waitFor();
        },
      },
    ],
  },
  plain("ranking-none", () => "/?search=nobody", shown("No candidate fits")),
  {
    name: "candidate",
    at: () => "/?member=M00003",
    places: [
      ofCandidate("Why", shown("Earlier ranks")),
      ofCandidate("MIDs", shown("points of credit lost")),
      ofCandidate("Record", shown("Incidents")),
      ofCandidate("Decisions", (page) => openDecision(page, "Defer")),
      ofCandidate("Entries", entries),
      {
        name: "entry",
        within: OVER,
        ready: async (page) => {
          await candidateOf(page).getByRole("table").getByRole("button").first().click();
          await page.getByRole("dialog").getByRole("heading", { level: 3 }).first().waitFor();
        },
      },
    ],
  },
  plain("dossier", () => "/members/M00108", entries),
  plain("plans", () => "/plans", shown("Jul 2026, 12 months")),
  plain(
    "plan-form",
    () => "/plans?make=yes",
    async (page) => {
      await page.getByLabel("Seed").fill("nonsense");
      await page.getByText("Hours of a visit, where they").click();
      await page.getByRole("button", { name: "Add hours" }).click();
    },
  ),
  {
    name: "plan",
    at: ({ planId }) => `/plans/${planId}`,
    places: ["Board", "Backlog", "Not planned", "Quotas", "Hit rates"].map(ofPlan),
  },
  plain("world", () => "/world", drawn("Map")),
  plain("distributions", () => "/distributions", drawn("Due dates")),
  plain(
    "compare",
    () => "/compare",
    (page) => page.locator(".compare-item").first().waitFor(),
  ),
  plain(
    "intakes",
    () => "/intakes",
    async (page) => {
      await page.getByRole("link", { name: "11 rejects" }).waitFor();
      const file = { name: "members-of-june.csv", mimeType: "text/csv", buffer: Buffer.from("memberId\n") };
      await page.locator("input[type=file]").setInputFiles(file);
      await page.getByRole("button", { name: "Upload 1 file" }).waitFor();
    },
  ),
  plain("intake", ({ intakeId }) => `/intakes/${encodeURIComponent(intakeId)}`, shown("bad-value")),
  plain("audit", () => "/audit", shown("Read the dossier"), "supervisor/sue"),
  plain("audit-refused", () => "/audit", shown("Your role does not read the audit log")),
  plain("nowhere", () => "/nowhere", shown("There is no such page")),
];
