import type { RegisteredMember } from "../registry/registered-member.ts";

/** A value of each member, in the place of its index; undefined where it has none. */
export type MemberColumn<Value> = readonly (Value | undefined)[];

/** Looks a value up for each member, once: among a million ids, looking up is most of what a member costs. */
export function memberColumn<Value>(
  members: readonly RegisteredMember[],
  read: (member: RegisteredMember) => Value | undefined,
): MemberColumn<Value> {
  const length = members.reduce((longest, { index }) => Math.max(longest, index + 1), 0);
  const column = new Array<Value | undefined>(length).fill(undefined);
  for (const member of members) column[member.index] = read(member);
  return column;
}

/** How many members have a value. */
export function countOf(column: MemberColumn<unknown>): number {
  return column.reduce<number>((count, value) => count + Number(value !== undefined), 0);
}
