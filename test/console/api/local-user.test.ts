import { expect, test } from "vitest";
import { localUserOf, localUserText } from "../../../console/api/local-user.ts";

test.each([
  ["analyst", { role: "analyst", name: "" }],
  ["supervisor/sam", { role: "supervisor", name: "sam" }],
  ["auditor/a.b-c_1", { role: "auditor", name: "a.b-c_1" }],
] as const)("%s is written and read the same", (text, user) => {
  expect(localUserOf(text)).toEqual(user);
  expect(localUserText(user)).toBe(text);
});

test.each([null, "", "admin", "analyst/ana\r\nx: y", "analyst/é", `analyst/${"a".repeat(33)}`])(
  "%j is nobody known, so an analyst without a name",
  (text) => {
    expect(localUserOf(text)).toEqual({ role: "analyst", name: "" });
  },
);
