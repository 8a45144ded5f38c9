import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { SAMPLES } from "../../../support/samples.ts";
import { test } from "../console-test.ts";
import { downloaded } from "../downloaded.ts";
import { countOf, textOf } from "../parts.ts";

test("intakes show what became of every record, and the rejects can be read and saved", async ({ visit }) => {
  const page = await visit({ at: "/intakes" });
  const items = page.getByRole("listitem").filter({ has: page.getByRole("link") });
  const list = page.getByRole("region", { name: "Came in last" });
  await list.getByRole("link", { name: "shipments.csv" }).waitFor();
  const shipments = list.getByRole("listitem").filter({ hasText: "shipments.csv" });
  expect(await textOf(shipments)).toMatch(/Ranked[\s\S]*1,989 accepted[\s\S]*11 rejected[\s\S]*2,000 read/);
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
  const [, line = ""] = lines.split("\n");
  const bad = line.replace(/\d{4}-\d{2}-\d{2}/, "2026-02-30");
  const page = await visit({ at: "/intakes" });
  const rankings = page.getByLabel("Ranking in view").locator("option");
  await rankings.first().waitFor({ state: "attached" });
  const before = await rankings.count();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  const content = Buffer.from(`${lines}${bad}\n`);
  await (await chooser).setFiles({ name: "late-shipments.csv", mimeType: "text/csv", buffer: content });
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
    .getByText(/1,989 accepted[\s\S]*12 rejected[\s\S]*2,001 read/)
    .first()
    .waitFor();

  await item.getByRole("link", { name: "12 rejects" }).click();
  const rejects = page.getByRole("region", { name: "Rejects" }).first();
  const last = rejects.getByRole("row").last();
  await last.waitFor();
  expect(await textOf(last)).toMatch(/^2,0\d\d\s+entryDate\s+bad-value\s+.*2026-02-30/);
  const file = await downloaded(page, rejects.getByRole("button", { name: "Download all" }));
  expect(JSON.parse(file.text.trimEnd().split("\n").at(-1) ?? "")).toMatchObject({ raw: bad });
  await page.getByRole("link", { name: "Look at its ranking" }).click();
  await countOf(page).getByText("146 members", { exact: true }).waitFor();
  expect(await rankings.count()).toBe(before + 1);
});
