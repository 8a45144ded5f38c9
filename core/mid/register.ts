import { NearMids } from "./near-mids.ts";
import { normalizeMid } from "./normalize-mid.ts";

/** A foreign authorized economic operator or a programme member with a MID on file. */
export interface MidParty {
  readonly kind: "operator" | "member";
  readonly id: string;
  readonly name: string;
  readonly country?: string | undefined;
}

/** A MID on file near one that was looked for, and whose it is. */
export interface NearbyMid {
  readonly mid: string;
  /** Characters to insert, delete or replace. */
  readonly distance: number;
  readonly parties: readonly MidParty[];
}

/** One MID that several parties have on file. */
export interface MidCollision {
  readonly mid: string;
  readonly parties: readonly MidParty[];
}

const NO_PARTIES: readonly MidParty[] = [];
const MOST_NEARBY = 5;

/** The MIDs on file. A MID is no unique key: one factory carries several, several parties share one. */
export class MidRegister {
  readonly #parties: ReadonlyMap<string, readonly MidParty[]>;
  #near: NearMids | undefined;

  private constructor(parties: ReadonlyMap<string, readonly MidParty[]>) {
    this.#parties = parties;
  }

  /** Files MIDs in upper case without outer blanks. The order of the entries does not matter. */
  static of(entries: Iterable<{ readonly mid: string; readonly party: MidParty }>): MidRegister {
    const parties = new Map<string, MidParty[]>();
    for (const { mid, party } of entries) {
      const key = normalizeMid(mid);
      const known = parties.get(key);
      if (known === undefined) {
        parties.set(key, [party]);
      } else {
        known.push(party);
      }
    }
    return new MidRegister(new Map([...parties].map(([mid, those]) => [mid, distinct(those)])));
  }

  /** Whose MID this is: nobody's, one party's, or several parties'. */
  partiesWith(mid: string): readonly MidParty[] {
    return this.#parties.get(normalizeMid(mid)) ?? NO_PARTIES;
  }

  /** The five MIDs on file nearest to any of the given ones, at most two edits away: nearest first, then by MID. */
  nearest(...mids: readonly string[]): readonly NearbyMid[] {
    this.#near ??= new NearMids(this.#parties.keys());
    const distances = new Map<string, number>();
    for (const mid of mids) {
      for (const [near, distance] of this.#near.to(normalizeMid(mid))) {
        distances.set(near, Math.min(distance, distances.get(near) ?? distance));
      }
    }
    return [...distances]
      .sort(([one, near], [other, far]) => near - far || inOrder(one, other))
      .slice(0, MOST_NEARBY)
      .map(([mid, distance]) => ({ mid, distance, parties: this.partiesWith(mid) }));
  }

  /** The MIDs that more than one party has on file, by MID. */
  collisions(): readonly MidCollision[] {
    return [...this.#parties]
      .filter(([, parties]) => parties.length > 1)
      .sort(([one], [other]) => inOrder(one, other))
      .map(([mid, parties]) => ({ mid, parties }));
  }
}

/** Parties by kind and id, each once; of several records of one party the first by name stands. */
function distinct(parties: readonly MidParty[]): readonly MidParty[] {
  if (parties.length === 1) {
    return parties;
  }
  const sorted = parties.toSorted((one, other) => inOrder(sortKey(one), sortKey(other)));
  return sorted.filter((party, at) => {
    const previous = sorted[at - 1];
    return previous === undefined || previous.kind !== party.kind || previous.id !== party.id;
  });
}

function sortKey({ kind, id, name, country }: MidParty): string {
  return JSON.stringify([kind, id, name, country]);
}

/** By code unit: the same on every machine, whatever its language. */
function inOrder(one: string, other: string): number {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
}
