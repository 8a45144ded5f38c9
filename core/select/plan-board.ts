import { type CapacityLine, capacityKey } from "./capacity-line.ts";
import { inOrder } from "./in-order.ts";
import { monthFromText } from "./month-text.ts";
import { OfficeRoom } from "./office-room.ts";
import type { PickReason } from "./pick-reason.ts";
import type { PlanMember } from "./plan-member.ts";
import type { PlanPeriod } from "./plan-period.ts";
import { PlanRequestError } from "./plan-request-error.ts";

/** A visit that has its month (from 0) and its reason of record. */
export interface Placing {
  readonly month: number;
  readonly reason: PickReason;
}

/** What has been planned so far, and the room that is left. */
export class PlanBoard {
  /** Visits by field office, one number a month; offices in order. */
  readonly visits: ReadonlyMap<string, readonly number[]>;
  /** Capacity that lies outside the plan's months. */
  readonly outside: { readonly lines: number; readonly visits: number };
  readonly placings = new Map<PlanMember, Placing>();
  /** What is left of them. */
  readonly rooms: ReadonlyMap<string, OfficeRoom>;

  /** Throws a PlanRequestError where the capacity names an office and month twice. */
  constructor(capacity: readonly CapacityLine[], { first, count }: PlanPeriod) {
    const known = new Set<string>();
    const table = new Map<string, number[]>();
    const outside = { lines: 0, visits: 0 };
    for (const line of capacity.toSorted((one, other) => inOrder(one.fieldOffice, other.fieldOffice))) {
      const key = capacityKey(line);
      if (known.has(key)) throw twice(line);
      known.add(key);
      const months = table.get(line.fieldOffice) ?? Array.from({ length: count }, () => 0);
      table.set(line.fieldOffice, months);
      const month = monthFromText(line.month) - first;
      if (month >= 0 && month < count) months[month] = line.visits;
      else {
        outside.lines += 1;
        outside.visits += line.visits;
      }
    }
    this.visits = table;
    this.outside = outside;
    this.rooms = new Map([...table].map(([office, months]) => [office, new OfficeRoom(months)]));
  }

  /** Plans a visit in the month that `choose` finds in the member's office, if it finds one; tells whether it did. */
  place(member: PlanMember, reason: PickReason, choose: (room: OfficeRoom) => number | undefined): boolean {
    const room = this.rooms.get(member.office);
    const month = room === undefined ? undefined : choose(room);
    if (room === undefined || month === undefined) return false;
    room.take(month);
    this.placings.set(member, { month, reason });
    return true;
  }
}

function twice({ fieldOffice, month }: CapacityLine): PlanRequestError {
  const reason = `the capacity of ${fieldOffice} in ${month} is given twice; give it once`;
  return new PlanRequestError("duplicate-capacity", "capacity", reason);
}
