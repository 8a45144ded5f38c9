import { inOrder } from "./in-order.ts";
import { murmur3 } from "./murmur3.ts";
import type { PlanMember } from "./plan-member.ts";

/**
 * Draws members of an office at random, stratified by entity type: the office's members are put in order of their type, and
 * within it in a random order, and every (members / count)th is taken from a random start (systematic sampling). Each member
 * has the same chance, count / members, and each type comes in proportion to its members, to less than one visit: a type of
 * few members is not left out for good, as it would be by a quota rounded to whole visits. `count` is at most the members.
 */
export function drawAtRandom(
  members: readonly PlanMember[],
  count: number,
  office: string,
  seed: number,
): PlanMember[] {
  const ordered = members
    .map((member) => ({ member, key: murmur3(`member ${member.candidate.memberId}`, seed) }))
    .sort(
      (one, other) =>
        inOrder(one.member.candidate.entityType, other.member.candidate.entityType) ||
        inOrder(one.key, other.key) ||
        inOrder(one.member.candidate.memberId, other.member.candidate.memberId),
    );
  const start = murmur3(`office ${office}`, seed) % Math.max(1, ordered.length);
  // Place p comes for exactly `count` of the members.length possible starts, whichever p it is.
  const places = new Set(
    Array.from({ length: count }, (_, at) => Math.floor((start + at * ordered.length) / count)),
  );
  return ordered.filter((_, place) => places.has(place)).map(({ member }) => member);
}
