import { expect, test } from "vitest";
import { localClaims, rolesOf } from "../../../local/http-api/local-user.ts";
import { Resolver } from "../../../local/template/resolver.ts";
import { readTemplate } from "../../../local/template/template.ts";
import { webTemplate } from "../support/web-template.ts";

const ROLES = new Set(["analyst", "auditor"]);

test("the roles are the groups of the template's user pool", () => {
  const template = readTemplate(webTemplate());
  expect(rolesOf(template, new Resolver(template, ""))).toEqual(ROLES);
});

test.for([
  ["analyst/ana", "local:ana", "[analyst]"],
  ["auditor", "local:auditor", "[auditor]"],
  ["analyst/A.na_1-b", "local:A.na_1-b", "[analyst]"],
] as const)("%s is %s", ([header, sub, groups]) => {
  expect(localClaims(header, ROLES)).toMatchObject({ sub, "cognito:groups": groups });
});

test.for(["", "analyst/", "supervisor", "Analyst", "analyst ", "analyst/a/b", `analyst/${"a".repeat(65)}`])(
  "%j is nobody",
  (header) => {
    expect(localClaims(header, ROLES)).toBeUndefined();
  },
);

test.for([undefined, ["analyst"]])("%j is nobody either", (header) => {
  expect(localClaims(header, ROLES)).toBeUndefined();
});
