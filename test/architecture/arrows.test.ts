import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";
import { cruise } from "./cruise.ts";

const nothing = "export {};\n";
const imports = (path: string) => `export * from "${path}";\n`;

/** A house in which every rule is broken, and how each breach is told. */
const BROKEN_HOUSE: Readonly<Record<string, string>> = {
  "adapters/files/file.ts": nothing,
  "adapters/files/from-bin.ts": imports("../../bin/command.ts"),
  "bin/command.ts": nothing,
  "bin/from-functions.ts": imports("../functions/score/handler.ts"),
  "bin/from-factories.ts": imports("../samples/factories.ts"),
  "console/page.ts": 'import { answer } from "../core/answer.ts";\nexport const shown = answer;\n',
  "console/typed.ts": 'import type { File } from "../adapters/files/file.ts";\nexport type Shown = File;\n',
  "core/answer.ts": "export const answer = 42;\n",
  "core/clock.ts": 'import { hrtime } from "node:process";\nexport const now = hrtime;\n',
  "core/from-adapters.ts":
    'import type { File } from "../adapters/files/file.ts";\nexport type Kept = File;\n',
  "core/from-package.ts": imports("left-pad"),
  "core/hen.ts": imports("./egg.ts"),
  "core/egg.ts": imports("./hen.ts"),
  "core/lost.ts": imports("./nowhere.ts"),
  "functions/score/handler.ts": nothing,
  "functions/score/from-bin.ts": imports("../../bin/command.ts"),
  "lib/stack.ts": imports("../functions/score/handler.ts"),
  "local/queue.ts": imports("../bin/command.ts"),
  "samples/factories.ts": nothing,
  "samples/generate/from-adapters.ts": imports("../../adapters/files/file.ts"),
  "test/support.ts": nothing,
  "adapters/from-test.ts": imports("../test/support.ts"),
  "node_modules/left-pad/package.json": '{"name":"left-pad","version":"1.0.0","main":"index.js"}',
  "node_modules/left-pad/index.js": "module.exports = {};\n",
};

const BREACHES = [
  "core-imports-core-and-zod: core/from-adapters.ts -> adapters/files/file.ts",
  "core-imports-core-and-zod: core/from-package.ts -> node_modules/left-pad/index.js",
  "core-without-node: core/clock.ts -> process",
  "adapters-import-core: adapters/files/from-bin.ts -> bin/command.ts",
  "bin-imports-no-functions: bin/from-functions.ts -> functions/score/handler.ts",
  "bin-imports-no-functions: bin/from-factories.ts -> samples/factories.ts",
  "functions-import-adapters-and-core: functions/score/from-bin.ts -> bin/command.ts",
  "local-imports-functions-adapters-core: local/queue.ts -> bin/command.ts",
  "lib-names-functions-by-path: lib/stack.ts -> functions/score/handler.ts",
  "samples-import-core: samples/generate/from-adapters.ts -> adapters/files/file.ts",
  "console-imports-types-only: console/page.ts -> core/answer.ts",
  "console-knows-the-api-alone: console/typed.ts -> adapters/files/file.ts",
  "nothing-imports-test: adapters/from-test.ts -> test/support.ts",
  "no-cycles: core/egg.ts -> core/hen.ts",
  "resolvable: core/lost.ts -> ./nowhere.ts",
];

/** A house that keeps every rule, with what its rooms may import. */
const SOUND_HOUSE: Readonly<Record<string, string>> = {
  "adapters/files/file.ts": `import "node:fs";\n${imports("../../core/answer.ts")}`,
  "bin/command.ts": [
    "adapters/files/file.ts",
    "core/answer.ts",
    "samples/generate/samples.ts",
    "lib/stack.ts",
    "local/queue.ts",
  ]
    .map((path) => imports(`../${path}`))
    .join(""),
  "console/page.ts": 'import type { answer } from "../core/answer.ts";\nexport type Shown = typeof answer;\n',
  "core/answer.ts": `export { version } from "zod";\nexport const answer = 42;\n`,
  "functions/score/handler.ts": imports("../../adapters/files/file.ts"),
  "lib/stack.ts": 'import "left-pad";\nexport const entry = "functions/score/handler.ts";\n',
  "local/queue.ts": imports("../functions/score/handler.ts"),
  "samples/generate/samples.ts": imports("../../core/answer.ts"),
  "test/any.test.ts": imports("../functions/score/handler.ts") + imports("../bin/command.ts"),
  "node_modules/left-pad/package.json": '{"name":"left-pad","version":"1.0.0","main":"index.js"}',
  "node_modules/left-pad/index.js": "module.exports = {};\n",
  "node_modules/zod/package.json": '{"name":"zod","version":"1.0.0","main":"index.js"}',
  "node_modules/zod/index.js": "exports.version = 1;\n",
};

test("every arrow of the house runs the right way", async () => {
  const house = await cruise(join(import.meta.dirname, "../.."));
  expect(house.violations).toEqual([]);
  expect(house.files).toBeGreaterThan(200);
});

test("every rule fires where it is broken", async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, BROKEN_HOUSE);
  const { rules, violations } = await cruise(folder);
  expect(violations).toEqual(expect.arrayContaining(BREACHES));
  expect(new Set(BREACHES.map((breach) => breach.split(":")[0]))).toEqual(new Set(rules));
});

test("no rule fires on a house that keeps them", async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, SOUND_HOUSE);
  expect((await cruise(folder)).violations).toEqual([]);
});
