import { DECISION_ACTIONS, type Decision } from "../../core/select/decision.ts";
import { type Item, keyItem } from "./item.ts";
import { codeOf, keyOf, textOf } from "./item-attributes.ts";
import { DECISION_LIST, decisionKey, sequenceOf } from "./members-keys.ts";
import { StoredItemError } from "./stored-item-error.ts";

/** The item of a decision. Attributes have the names of the decision's fields; only a deferral has `until`. */
export function decisionItem(decision: Decision): Item {
  return {
    ...keyItem(decisionKey(decision.memberId, decision.sequence)),
    list: { S: DECISION_LIST },
    at: { S: decision.at },
    action: { S: decision.action },
    reason: { S: decision.reason },
    ...(decision.until !== null && { until: { S: decision.until } }),
    rankingId: { S: decision.rankingId },
    author: { S: decision.author },
  };
}

/** The decision in an item; throws StoredItemError where it is none. */
export function decisionOf(item: Item): Decision {
  const key = keyOf(item);
  const sequence = sequenceOf(key.sk);
  if (sequence === undefined) throw new StoredItemError(key, "sk", "the place of a decision");
  return {
    memberId: key.pk,
    sequence,
    action: codeOf(item, "action", DECISION_ACTIONS),
    reason: textOf(item, "reason"),
    until: item["until"] === undefined ? null : textOf(item, "until"),
    rankingId: textOf(item, "rankingId"),
    author: textOf(item, "author"),
    at: textOf(item, "at"),
  };
}
