import { columnValue } from "../rank/column-value.ts";

/** The visits that a field office has left in each month of a plan; months count from 0. */
export class OfficeRoom {
  readonly #left: number[];

  /** `visits`: one number a month. */
  constructor(visits: readonly number[]) {
    this.#left = [...visits];
  }

  /** Visits left in all months. */
  get left(): number {
    return this.#left.reduce((sum, visits) => sum + visits, 0);
  }

  /** The earliest month with room, not before `from`; undefined where there is none. */
  earliest(from: number): number | undefined {
    return this.#firstFrom(from);
  }

  /** The month with the most room, not before `from`, the earliest of equal ones. */
  roomiest(from: number): number | undefined {
    let found: number | undefined;
    for (let month = from; month < this.#left.length; month++) {
      if (this.#at(month) > (found === undefined ? 0 : this.#at(found))) found = month;
    }
    return found;
  }

  /**
   * The month of a visit due in `due`: the latest with room that is at least `lead` months before, else the earliest with room
   * after that. One overdue when the plan starts has a `due` below 0, and so gets the earliest month of all.
   */
  forDue(due: number, lead: number, from: number): number | undefined {
    for (let month = due - lead; month >= from; month--) if (this.#at(month) > 0) return month;
    return this.#firstFrom(Math.max(from, due - lead + 1));
  }

  /** Uses a visit of a month that has one. */
  take(month: number): void {
    this.#left[month] = this.#at(month) - 1;
  }

  #firstFrom(from: number): number | undefined {
    for (let month = from; month < this.#left.length; month++) if (this.#at(month) > 0) return month;
    return undefined;
  }

  #at(month: number): number {
    return columnValue(this.#left, month, 0);
  }
}
