import { expect } from "vitest";
import { test } from "../console-test.ts";
import { candidateOf, openDecision, rowOf } from "../parts.ts";

test("an auditor reads everything and is offered nothing to decide, plan or upload", async ({ visit }) => {
  const page = await visit({ at: "/?member=M00122", user: "auditor/olga" });
  await candidateOf(page).getByText("Your role reads; it does not decide.").waitFor();
  expect(await page.getByRole("group", { name: "Decide" }).count()).toBe(0);
  await page.keyboard.press("d");
  expect(await candidateOf(page).locator("form").count()).toBe(0);

  const rooms = page.getByRole("navigation", { name: "Rooms" });
  await rooms.getByRole("link", { name: "Plans" }).click();
  await page.getByRole("heading", { name: "Plans" }).waitFor();
  expect(await page.getByRole("link", { name: "Make a plan" }).count()).toBe(0);
  await rooms.getByRole("link", { name: "Intakes" }).click();
  await page.getByText("Your role may look at intakes, not upload files.").waitFor();
  expect(await page.getByRole("button", { name: "Choose files" }).count()).toBe(0);
  await rooms.getByRole("link", { name: "Audit" }).click();
  await page
    .getByRole("row")
    .filter({ hasText: "local:olga" })
    .filter({ hasText: "M00122" })
    .first()
    .waitFor();
});

test("an analyst waives nothing: a supervisor does", async ({ visit }) => {
  const at = "/?member=M00114";
  const analyst = candidateOf(await visit({ at })).getByRole("group", { name: "Decide" });
  await analyst.getByRole("button", { name: "Defer" }).waitFor();
  expect(await analyst.getByRole("button").allInnerTexts()).toHaveLength(4);
  const page = await visit({ at, user: "supervisor/sue" });
  const form = await openDecision(page, "Waive");
  await form.getByLabel("Reason").fill("Validated by a partner's programme in May.");
  await form.getByRole("button", { name: "Waive" }).click();
  await rowOf(page, "Yarriñor Trading Holding Corp.").getByText("Waived").waitFor();
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
  const rows = sue.getByRole("table", { name: "Audit log" }).getByRole("row");
  await expect.poll(async () => (await rows.allInnerTexts()).join("\n")).not.toContain("M00003");
  const read = (await rows.allInnerTexts()).filter((row) => row.includes("local:ana"));
  expect(read.map((row) => row.split("\t")[2]).sort()).toEqual(["Read the dossier", "Read the shipments"]);
});
