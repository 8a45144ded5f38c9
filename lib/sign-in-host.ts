import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Settings } from "./settings.ts";
import { stackName } from "./stage.ts";

/** A label of a host name has 63 letters; twelve are the account's and one is the hyphen before. */
const MOST_NAME_LETTERS = 50;

/** What Cognito does not allow in the name of a domain. */
const RESERVED = /aws|amazon|cognito/g;
/** In place of a name of which nothing else is left. */
const NAMELESS = "greenlane";

/** The first label of the sign-in pages' host: each region has it once, so the stack's name and the account. */
export function signInPrefix(scope: Construct, settings: Settings): string {
  const name = stackName(settings).toLowerCase().replace(RESERVED, "").slice(0, MOST_NAME_LETTERS);
  return `${name.replace(/^-+|-+$/g, "") || NAMELESS}-${Stack.of(scope).account}`;
}

/**
 * The host of the sign-in pages. Put together, and not asked of the user pool: the console's headers name it, and the user pool in
 * turn names the console.
 */
export function signInHost(scope: Construct, settings: Settings): string {
  return `${signInPrefix(scope, settings)}.auth.${Stack.of(scope).region}.amazoncognito.com`;
}
