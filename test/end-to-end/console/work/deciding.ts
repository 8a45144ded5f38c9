import { expect } from "vitest";
import { test } from "../console-test.ts";
import { candidateOf, openDecision, rowOf, saidOn, textOf } from "../parts.ts";
import { violationsOn } from "../violations.ts";

test("of two who decide at once the second is shown the first's decision, and decides again with it in sight", async ({
  visit,
}) => {
  const at = "/?member=M00122";
  const ana = await visit({ at });
  const ben = await visit({ at, user: "analyst/ben", expects: /409/ });
  const bens = await openDecision(ben, "Escalate");
  await bens.getByLabel("Reason").fill("The seals of two lots do not match their papers.");

  const anas = await openDecision(ana, "Defer");
  await anas.getByLabel("Not before").fill("2026-10-01");
  await anas.getByLabel("Reason").fill("The site moves in August.");
  await anas.getByRole("button", { name: "Defer" }).click();
  await saidOn(ana, "Deferred. The decision is saved.").waitFor();

  await bens.getByRole("button", { name: "Escalate" }).click();
  await bens.getByText("Someone else decided while you wrote").waitFor();
  expect(await textOf(bens.getByRole("listitem"))).toMatch(
    /^Deferred to 1 Oct 2026\s+local:ana, 1 Jul 2026, \d\d:\d\d UTC\s+The site moves in August\.$/,
  );
  expect(await bens.getByLabel("Reason").inputValue()).toContain("The seals of two lots");
  expect(await violationsOn(ben, "all", ".candidate-pane")).toEqual([]);
  await bens.getByRole("button", { name: "Escalate all the same" }).click();
  await saidOn(ben, "Escalated. The decision is saved.").waitFor();

  const carl = await visit({ at, user: "analyst/carl" });
  await rowOf(carl, "Vapoinor Supply Precision LLC").getByText("Escalated").waitFor();
  await candidateOf(carl).getByRole("tab", { name: "Decisions" }).click();
  const decisions = candidateOf(carl).getByRole("list", { name: "Decisions, newest first" });
  expect(await decisions.getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringMatching(/^Escalated\s+local:ben/),
    expect.stringMatching(/^Deferred to 1 Oct 2026\s+local:ana/),
  ]);
});
