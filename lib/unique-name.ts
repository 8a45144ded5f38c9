import { Fn, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";

/** Where the id stands in the ARN of a stack, `arn:...:stack/NAME/ID`. */
const ID = 2;

/**
 * A name that no other stack has, in no account and no region, of the id that makes the stack one of a kind: for what is named
 * before it is made, and for what CloudFront keeps, whose names are of the whole account.
 */
export function uniqueName(scope: Construct, what: string): string {
  return `greenlane-${what}-${Fn.select(ID, Fn.split("/", Stack.of(scope).stackId))}`;
}
