import type { UpdateItemCommandInput } from "@aws-sdk/client-dynamodb";
import type { IntakeState } from "./intake.ts";
import { intakeKey } from "./intakes-keys.ts";
import { type Item, keyItem } from "./item.ts";

/**
 * The states that an intake may move on from to another: never back. Where one delivery could not read the object and another
 * could, what was read counts; where the file's own move to `chunked` comes late, its chunks do not wait for it.
 */
const FROM = {
  failed: ["received"],
  chunked: ["received", "failed"],
  scored: ["received", "failed", "chunked"],
  ranked: ["scored"],
} as const satisfies Partial<Record<IntakeState, readonly IntakeState[]>>;

/** What only a failed intake has. */
const FAILURE = ["failureCode", "failureReason"] as const;

/** A state to move on to, and what is set along with it. */
export interface IntakeTransition {
  readonly to: keyof typeof FROM;
  readonly set: Item;
  /** A further condition under which it is set, in terms of the names (`#name`) and values (`:name`) set, `#state` and `:to`. */
  readonly orWhen?: string;
}

/** The update that moves an intake on; its condition does not hold where the intake is further on, or is none. */
export function intakeUpdate(
  table: string,
  intakeId: string,
  { to, set, orWhen }: IntakeTransition,
): UpdateItemCommandInput {
  const removed = to === "failed" ? [] : FAILURE;
  const from = FROM[to].map((state, at) => [`:from${at}`, { S: state }] as const);
  const isBefore = `#state IN (${from.map(([name]) => name).join(", ")})`;
  const names = Object.keys(set);
  const setting = `SET ${["#state = :to", ...names.map((name) => `#${name} = :${name}`)].join(", ")}`;
  return {
    TableName: table,
    Key: keyItem(intakeKey(intakeId)),
    UpdateExpression:
      removed.length === 0 ? setting : `${setting} REMOVE ${removed.map((name) => `#${name}`).join(", ")}`,
    ConditionExpression: orWhen === undefined ? isBefore : `${isBefore} OR (${orWhen})`,
    ExpressionAttributeNames: Object.fromEntries(
      ["state", ...names, ...removed].map((name) => [`#${name}`, name]),
    ),
    ExpressionAttributeValues: {
      ":to": { S: to },
      ...Object.fromEntries(from),
      ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
    },
  };
}
