import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

test("policy show prints a policy that policy check passes, whatever its layout", async () => {
  const folder = await temporaryFolder();
  const { code, stdout } = await runCommand(["policy", "show"]);
  expect(code).toBe(0);
  await writeFiles(folder, { "shown.json": stdout, "tight.json": JSON.stringify(JSON.parse(stdout)) });
  const shown = await runCommand(["policy", "check", join(folder, "shown.json")]);
  expect(shown).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^greenlane-starting version 2 sha256 [0-9a-f]{64}\n$/),
    stderr: "",
  });
  expect((await runCommand(["policy", "check", join(folder, "tight.json")])).stdout).toBe(shown.stdout);
});

test("policy check names every path and the rule that it breaks", async () => {
  const folder = await temporaryFolder();
  const policy = JSON.parse((await runCommand(["policy", "show"])).stdout);
  policy.version = 3;
  policy.credit.tiers.certified = 201;
  policy.credit.tiers.exceeding = 200;
  await writeFiles(folder, { "policy.json": JSON.stringify(policy) });
  const { code, stdout, stderr } = await runCommand(["policy", "check", join(folder, "policy.json")]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(/\n {2}credit\.tiers\.certified \(\w[\w-]*\): /);
  expect(stderr).toMatch(/\n {2}changelog \(changelog-is-current\): does not end with version 3/);
});

test.each([
  ["no such file", undefined, /nowhere\.json: there is no such file/],
  ["no JSON", "{", /nowhere\.json: is no JSON document/],
])("policy check tells of %s", async (_, content, message) => {
  const folder = await temporaryFolder();
  if (content !== undefined) await writeFiles(folder, { "nowhere.json": content });
  const { code, stderr } = await runCommand(["policy", "check", join(folder, "nowhere.json")]);
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
});
