import { expect, test } from "vitest";
import type { AwsRequest } from "../../local/gateway/aws-request.ts";
import { functionSettings } from "../../local/provision/function-settings.ts";
import { Resolver } from "../../local/template/resolver.ts";
import { readTemplate } from "../../local/template/template.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { OUTSIDE } from "./outside.ts";
import { analystsAtWork } from "./permissions/analysts-at-work.ts";
import { BUSY_ENVIRONMENT, busyRun, tickingClock } from "./permissions/busy-run.ts";
import { grantedPermissions } from "./permissions/granted-permissions.ts";
import { neededPermissions } from "./permissions/needed-permissions.ts";
import { covers, permissionLines } from "./permissions/permission.ts";
import { UNUSED } from "./permissions/unused-permissions.ts";
import { realTemplate, runningStack } from "./running-stack.ts";

test("each function is allowed all that it asks for, and beside it only what is known to be unused", async () => {
  const template = readTemplate(await realTemplate());
  const functions = functionSettings(template, new Resolver(template, ""));
  const granted = grantedPermissions(template);
  const requests: AwsRequest[] = [];
  const running = await runningStack(await temporaryFolder(), {
    environment: BUSY_ENVIRONMENT,
    outside: { ...OUTSIDE, now: tickingClock() },
    console: { ports: [0], folder: undefined },
    intercept: (request) => {
      requests.push(request);
      return "pass";
    },
  });
  await busyRun(running);
  await analystsAtWork(running.stack);

  const needed = requests.flatMap((request) => {
    const caller = functions.find(({ functionName }) => functionName === request.caller);
    return caller === undefined ? [] : neededPermissions(caller.folder, request);
  });
  const missing = needed.filter((need) => !granted.some((grant) => covers(grant, need)));
  const unused = granted.filter((grant) => !needed.some((need) => covers(grant, need)));
  const { outputs } = running.stack;
  expect.soft(permissionLines(missing, outputs), "asked for, but not allowed").toEqual([]);
  expect
    .soft(permissionLines(unused, outputs), "allowed, but never asked for")
    .toEqual(UNUSED.flatMap(({ permissions }) => permissions).sort());
});

test.each([
  [undefined, undefined, true],
  [undefined, ["plan"], true],
  [["plan"], ["plan"], true],
  [["plan"], ["ranking"], false],
  [["plan"], ["plan", "ranking"], false],
  [["plan"], undefined, false],
])("what is granted below %j covers what is put below %j: %s", (granted, needed, isCovered) => {
  const put = { function: "candidates-api", action: "dynamodb:PutItem", arn: "arn:aws:dynamodb:::table/t" };
  expect(covers({ ...put, leadingKeys: granted }, { ...put, leadingKeys: needed })).toBe(isCovered);
});
