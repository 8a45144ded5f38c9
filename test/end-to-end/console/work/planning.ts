import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { runCommand } from "../../../support/run-command.ts";
import { SAMPLES } from "../../../support/samples.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { test } from "../console-test.ts";
import { downloaded } from "../downloaded.ts";

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
  expect(
    await july
      .getByRole("listitem")
      .filter({ has: page.getByRole("link") })
      .count(),
  ).toBe(ofJuly.length);
  for (const name of ["plan.csv", "plan.json", "backlog.csv"]) {
    const file = await downloaded(page, page.getByRole("button", { name: `Download ${name}` }));
    expect(file).toEqual({ name, text: await readFile(join(out, name), "utf8") });
  }
  await page.getByRole("tab", { name: `Backlog ${plan.backlog.length}` }).click();
  await page.getByRole("table", { name: /^Staff that would clear the backlog/ }).waitFor();
  await page.getByRole("tab", { name: "Hit rates" }).click();
  await page.getByText("No visit of the plan has been made yet").waitFor();
  await page.getByRole("link", { name: "All plans" }).click();
  await page.getByRole("link", { name: "Jul 2026, 12 months" }).waitFor();
});
