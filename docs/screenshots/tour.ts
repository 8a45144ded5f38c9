import type { Page } from "playwright-core";
import type { Furniture } from "./furnish.ts";
import type { Visitor } from "./open-page.ts";

/** A picture of the console in a stack with the samples. */
export interface Shot {
  /** Of the file, without its ending. */
  readonly name: string;
  /** Path and query. */
  readonly at: (furniture: Furniture) => string;
  readonly visitor: Visitor;
  /** Resolves when all that the picture is about is there. */
  readonly ready: (page: Page) => Promise<unknown>;
}

const ANALYST: Visitor = { user: "analyst/ana", width: 1280, height: 800, theme: "light" };

const drawn = (region: string) => (page: Page) =>
  page.getByRole("region", { name: region }).locator("svg").first().waitFor();

/** The pictures of the README, in the order of a day's work. */
export const TOUR: readonly Shot[] = [
  {
    name: "ranking",
    at: () => "/",
    visitor: ANALYST,
    ready: (page) => page.getByText("Escalated").waitFor(),
  },
  {
    name: "candidate",
    at: () => "/?member=M00104",
    visitor: ANALYST,
    ready: (page) => page.getByRole("heading", { name: "Why this rank" }).waitFor(),
  },
  {
    name: "dossier",
    at: () => "/members/M00003",
    visitor: { ...ANALYST, height: 1100 },
    ready: (page) =>
      Promise.all([
        page.getByText("points of credit lost").waitFor(),
        page.locator(".plot svg").first().waitFor(),
      ]),
  },
  {
    name: "plan",
    at: ({ planId }) => `/plans/${planId}`,
    visitor: { ...ANALYST, height: 1000 },
    ready: (page) => page.getByRole("region", { name: "Jul 2026" }).waitFor(),
  },
  { name: "world", at: () => "/world", visitor: { ...ANALYST, theme: "dark" }, ready: drawn("Map") },
  { name: "distributions", at: () => "/distributions", visitor: ANALYST, ready: drawn("Points by region") },
  {
    name: "comparison",
    at: () => "/compare",
    visitor: ANALYST,
    ready: (page) => page.getByRole("list", { name: "Points by factor" }).first().waitFor(),
  },
  {
    name: "intakes",
    at: () => "/intakes",
    visitor: ANALYST,
    ready: (page) => page.getByRole("link", { name: "11 rejects" }).waitFor(),
  },
  {
    name: "narrow",
    at: () => "/?member=M00003",
    visitor: { ...ANALYST, width: 360, height: 740 },
    ready: (page) => page.getByRole("heading", { name: "Why this rank" }).waitFor(),
  },
];
