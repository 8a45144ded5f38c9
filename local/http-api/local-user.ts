import { resourcesOf } from "../provision/resources-of.ts";
import type { Resolver } from "../template/resolver.ts";
import type { Template } from "../template/template.ts";

/**
 * The header by which the console says who is at work: `role` or `role/name`. Pages of others cannot send it: the browser asks
 * first whether they may, and is told no.
 */
export const USER_HEADER = "x-greenlane-user";

/** What a token of the user pool would claim, as an HTTP API hands it on: lists as text in brackets. */
export type Claims = Readonly<Record<string, string>>;

const USER = /^(?<role>[a-z]+)(?:\/(?<name>[A-Za-z0-9._-]{1,64}))?$/;

/** The roles of a template: the groups of its user pool. */
export function rolesOf(template: Template, resolver: Resolver): ReadonlySet<string> {
  const groups = resourcesOf(template, "AWS::Cognito::UserPoolGroup");
  return new Set(groups.map(({ logicalId }) => resolver.physicalName(logicalId)));
}

/** The claims of the user that a header names; undefined where it names none with one of the roles. */
export function localClaims(header: unknown, roles: ReadonlySet<string>): Claims | undefined {
  const { role = "", name = role } = USER.exec(typeof header === "string" ? header : "")?.groups ?? {};
  if (!roles.has(role)) return undefined;
  return { sub: `local:${name}`, username: name, "cognito:groups": `[${role}]`, token_use: "access" };
}
