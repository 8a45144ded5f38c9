import type { Member } from "../records/fields/member.ts";
import type { EntityType } from "../records/fields/programme-codes.ts";
import type { StatusTimeline } from "./status-timeline.ts";

/** What a member's record says besides its history. */
export type MemberProfile = Omit<Member, "statusHistory">;

/** A member in a registry snapshot; `index` is its place in the snapshot's columns. */
export interface RegisteredMember {
  readonly index: number;
  readonly memberId: string;
  readonly entityType: EntityType;
  /** What the member was on any day. */
  readonly timeline: StatusTimeline;
  /** Its record, but for the status history, which the timeline holds. */
  readonly record: MemberProfile;
}
