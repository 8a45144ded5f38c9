import { editDistance } from "./edit-distance.ts";

/** More edits than this are another MID, not a slip of the pen. */
const FARTHEST = 2;
const COUNTRY = 2;

/**
 * Finds the MIDs of the same country within two edits of a given one, however many are on file.
 * Cut what follows the country into three pieces: two edits leave the first piece whole, or the last, or fall one to
 * either side of the middle one, which then lies at most one place away. So MIDs are filed under each of their
 * pieces, and only those that share one are measured.
 */
export class NearMids {
  readonly #filed = new Map<string, string[]>();

  constructor(mids: Iterable<string>) {
    for (const mid of mids) {
      for (const key of pieceKeys(mid, mid.length, [0])) {
        const filed = this.#filed.get(key);
        if (filed === undefined) {
          this.#filed.set(key, [mid]);
        } else {
          filed.push(mid);
        }
      }
    }
  }

  /** The MIDs within two edits, with their distances, in no particular order. */
  to(mid: string): ReadonlyMap<string, number> {
    const near = new Map<string, number>();
    for (let length = mid.length - FARTHEST; length <= mid.length + FARTHEST; length += 1) {
      for (const key of pieceKeys(mid, length, [-1, 0, 1])) {
        for (const candidate of this.#filed.get(key) ?? []) {
          const distance = editDistance(mid, candidate, FARTHEST);
          if (distance <= FARTHEST) {
            near.set(candidate, distance);
          }
        }
      }
    }
    return near;
  }
}

/** The keys of a MID's pieces as a MID of some length would have them, the middle one moved by each of the shifts. */
function pieceKeys(mid: string, length: number, shifts: readonly number[]): string[] {
  const third = Math.floor((length - COUNTRY) / 3);
  const firstEnd = COUNTRY + third;
  const lastLength = length - firstEnd - third;
  const country = mid.slice(0, COUNTRY);
  return [
    `${length}first${mid.slice(0, firstEnd)}`,
    `${length}last${country}${mid.slice(mid.length - lastLength)}`,
    ...shifts.map((shift) => {
      const from = firstEnd + shift;
      return `${length}middle${country}${mid.slice(from, from + third)}`;
    }),
  ];
}
