import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { runCommand } from "../../support/run-command.ts";
import { SAMPLES } from "../../support/samples.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { test } from "./console-test.ts";
import { downloaded } from "./downloaded.ts";
import { countOf } from "./parts.ts";

const CAPACITY = join(SAMPLES.members, "../capacity.csv");

test("a plan made from the form fills the board and comes as the files that greenlane select writes", async ({
  stack,
  visit,
}) => {
  const out = await temporaryFolder();
  const candidates = join(stack.rankingFolder, "candidates.ndjson");
  const command = ["select", "--candidates", candidates, "--capacity", CAPACITY, "--seed", "7", "--out", out];
  expect(await runCommand(command)).toMatchObject({ code: 0, stderr: "" });

  const page = await visit({ at: "/plans" });
  await page.getByText("No plan has been made yet").waitFor();
  await page.getByRole("link", { name: "Make a plan" }).click();
  const make = page.getByRole("button", { name: "Make the plan" });
  await make.waitFor();
  expect(await make.isDisabled()).toBe(true);
  await page.getByLabel("Seed").fill("7");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Read capacity.csv" }).click();
  await (await chooser).setFiles(CAPACITY);
  await expect.poll(() => page.getByLabel("Visits of Buffalo in Jul 2026").inputValue()).toBe("2");
  await make.click();

  await page.getByRole("heading", { name: "Plan from Jul 2026, 12 months" }).waitFor();
  const plan: { picks: { month: string; memberId: string }[]; backlog: unknown[] } = JSON.parse(
    await readFile(join(out, "plan.json"), "utf8"),
  );
  await page.getByRole("tab", { name: `Board ${plan.picks.length}` }).waitFor();
  const july = page.getByRole("region", { name: "Jul 2026" });
  const ofJuly = plan.picks.filter(({ month }) => month === "2026-07");
  expect(await july.getByRole("listitem").filter({ has: page.getByRole("link") }).count()).toBe(ofJuly.length);
  for (const name of ["plan.csv", "plan.json", "backlog.csv"]) {
    const file = await downloaded(page, page.getByRole("button", { name: `Download ${name}` }));
    expect(file).toEqual({ name, text: await readFile(join(out, name), "utf8") });
  }
  await page.getByRole("tab", { name: `Backlog ${plan.backlog.length}` }).click();
  await page.getByRole("region", { name: "Staff that would clear the backlog" }).waitFor();
  await page.getByRole("tab", { name: "Hit rates" }).click();
  await page.getByText("No visit of the plan has been made yet").waitFor();
  await page.getByRole("link", { name: "All plans" }).click();
  await page.getByRole("link", { name: "Jul 2026, 12 months" }).waitFor();
});

test("the world lists every entry by its origin, and Enter on a country lists its members", async ({ visit }) => {
  const page = await visit({ at: "/world" });
  await page.getByRole("region", { name: "Map" }).locator("svg").waitFor();
  const countries = page.getByRole("region", { name: "Countries" });
  const entries = await countries.locator("tbody tr td:nth-child(3)").allInnerTexts();
  expect(entries.map(numberOf).reduce((sum, one) => sum + one, 0)).toBe(1_967);
  const canada = countries.getByRole("row").filter({ hasText: "Canada" });
  const members = await canada.getByRole("cell").last().innerText();

  await canada.getByRole("link", { name: "Canada" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("/?country=CA");
  await countOf(page).getByText(`${members} of 146 members`, { exact: true }).waitFor();
});

test("distributions count every member once, and those that filters leave", async ({ visit }) => {
  const page = await visit({ at: "/distributions" });
  const sections = ["Points of all members", "Points by entity type", "Points by region", "Points by axis"];
  for (const name of sections) await page.getByRole("region", { name }).locator("svg").first().waitFor();
  const histogram = page.getByRole("region", { name: "Points of all members" });
  const counted = async () => {
    const cells = await histogram.locator("tbody tr td:nth-child(2)").allTextContents();
    return cells.map(numberOf).reduce((sum, one) => sum + one, 0);
  };
  expect(await counted()).toBe(146);
  const due = page.getByRole("region", { name: "Due dates" });
  await due.getByText("Figures").click();
  await due.getByRole("table").waitFor();
  await page.goto("/?tier=2");
  const words = countOf(page).getByText(/ of 146 members$/);
  const ofTier = numberOf((await words.innerText()).split(" ")[0] ?? "");
  await page.goto("/distributions?tier=2");
  await expect.poll(counted).toBe(ofTier);
});

test("intakes show what became of every record, and the rejects can be read and saved", async ({ visit }) => {
  const page = await visit({ at: "/intakes" });
  const items = page.getByRole("listitem").filter({ has: page.getByRole("link") });
  const list = page.getByRole("region", { name: "Came in last" });
  await list.getByRole("link", { name: "shipments.csv" }).waitFor();
  const shipments = list.getByRole("listitem").filter({ hasText: "shipments.csv" });
  expect(await shipments.innerText()).toMatch(/Ranked[^]*1,989 accepted[^]*11 rejected[^]*2,000 read/);
  expect(await list.locator(items).count()).toBe(5);
  await shipments.getByRole("link", { name: "11 rejects" }).click();
  const rejects = page.getByRole("region", { name: "Rejects" }).first();
  await rejects.getByRole("table").waitFor();
  expect(await rejects.getByRole("row").count()).toBe(12);
  const file = await downloaded(page, rejects.getByRole("button", { name: "Download all" }));
  const lines = file.text.trimEnd().split("\n");
  expect(lines.map((line): unknown => JSON.parse(line))).toHaveLength(11);
});

test("a file is uploaded, followed to its ranking, and its bad record shown", async ({ visit }) => {
  const lines = await readFile(SAMPLES.shipments, "utf8");
  const [head = "", line = ""] = lines.split("\n");
  const bad = line.replace(/\d{4}-\d{2}-\d{2}/, "2026-02-30");
  const page = await visit({ at: "/intakes" });
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  const content = Buffer.from(`${lines}${bad}\n`);
  await (await chooser).setFiles({ name: "late-shipments.csv", mimeType: "text/csv", buffer: content });
  expect(head).toContain("entryDate");
  expect(await page.getByLabel("Kind of late-shipments.csv").inputValue()).toBe("shipments");

  const connection = await page.context().newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: content.length };
  await connection.send("Network.emulateNetworkConditions", slow);
  await page.getByRole("button", { name: "Upload 1 file" }).click();
  await page.getByRole("progressbar", { name: "Sent of late-shipments.csv" }).waitFor();
  await page.getByRole("link", { name: "Look at the new ranking" }).waitFor();
  await page.locator(".messages").getByText("late-shipments.csv is in a new ranking.").waitFor();
  const list = page.getByRole("region", { name: "Came in last" });
  const item = list.getByRole("listitem").filter({ hasText: "late-shipments.csv" });
  await item
    .getByText(/1,989 accepted[^]*12 rejected[^]*2,001 read/)
    .first()
    .waitFor();

  await item.getByRole("link", { name: "12 rejects" }).click();
  const rejects = page.getByRole("region", { name: "Rejects" }).first();
  const last = rejects.getByRole("row").last();
  await last.waitFor();
  expect(await last.innerText()).toMatch(/^2,0\d\d\s+entryDate\s+bad-value\s+.*2026-02-30/);
  const file = await downloaded(page, rejects.getByRole("button", { name: "Download all" }));
  expect(JSON.parse(file.text.trimEnd().split("\n").at(-1) ?? "")).toMatchObject({ raw: bad });
  await page.getByRole("link", { name: "Look at its ranking" }).click();
  await countOf(page).getByText("146 members", { exact: true }).waitFor();
  expect(await page.getByLabel("Ranking in view").locator("option").count()).toBe(2);
});

test("two rankings side by side say who moved, by how much, and which factors made it so", async ({
  stack,
  visit,
}) => {
  const earlier = await stack.rank("2026-03-31");
  const later = await stack.rank();
  const page = await visit({ at: "/compare" });
  expect(await page.getByLabel("Earlier").inputValue()).toBe(earlier);
  expect(await page.getByLabel("Later (the one in view)").inputValue()).toBe(later);
  await page.getByRole("tab", { name: /^Moved \d+$/ }).waitFor();
  const tabs = await page.getByRole("tab").allInnerTexts();
  const [moved = 0, entered = 0, left = 0] = tabs.map((text) => numberOf(text.replace(/\D+/, "")));
  const kept = numberOf((await page.getByText(/keep their rank/).innerText()).split(" ")[0] ?? "");
  expect({ later: kept + moved + entered, earlier: kept + moved + left }).toEqual({ later: 146, earlier: 144 });

  const steps = (await page.locator(".compare-step").allInnerTexts()).map((text) =>
    numberOf(text.replace(/\D+/g, "")),
  );
  expect(steps.length).toBeGreaterThan(5);
  expect(steps).toEqual(steps.toSorted((one, other) => other - one));
  const first = page.locator(".compare-item").first();
  const [before, after] = (await first.locator(".compare-rank strong").innerText()).split(" → ").map(numberOf);
  expect(Math.abs((after ?? 0) - (before ?? 0))).toBe(steps[0]);
  await first.getByRole("link").click();
  await page.getByText(`${(after ?? 0) < (before ?? 0) ? "Up" : "Down"} from rank ${before} to ${after}`).waitFor();
});

test("whatever is read of a member is in the audit log, which supervisors read and analysts do not", async ({
  visit,
}) => {
  const ana = await visit({ at: "/members/M00104" });
  await ana.getByRole("heading", { level: 1 }).waitFor();
  await ana.getByText(/entries, highest points first/).waitFor();
  expect(await ana.getByRole("link", { name: "Audit" }).count()).toBe(0);
  await ana.goto("/audit");
  await ana.getByText("Your role does not read the audit log").waitFor();

  const sue = await visit({ user: "supervisor/sue" });
  await sue.getByRole("link", { name: "Audit" }).click();
  await sue.getByLabel("Member").fill("M00104");
  await sue.getByRole("button", { name: "Show", exact: true }).click();
  await sue.waitForURL("/audit?member=M00104");
  const rows = sue.getByRole("region", { name: "Audit log" }).getByRole("row");
  await expect.poll(async () => (await rows.allInnerTexts()).join("\n")).not.toContain("M00003");
  const read = (await rows.allInnerTexts()).filter((row) => row.includes("local:ana"));
  expect(read.map((row) => row.split("\t")[2]).sort()).toEqual(["Read the dossier", "Read the shipments"]);
});

function numberOf(text: string): number {
  return Number(text.replaceAll(",", ""));
}
