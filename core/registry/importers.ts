import { ByteMap } from "../records/bytes/byte-map.ts";
import { Spans } from "../records/bytes/spans.ts";
import { MOST_ROWS } from "../records/record-taker.ts";
import type { Row } from "../records/row.ts";
import type { RegisteredMember } from "./registered-member.ts";
import type { Registry } from "./registry.ts";
import { StatusTimeline } from "./status-timeline.ts";

/** What happens to an importer that no member record knows. */
export type UnknownImporters =
  /** It stays unknown: its shipments are counted apart. */
  | "apart"
  /** It is taken as a member as found: the run without a members file. */
  | "asFound";

const encoder = new TextEncoder();
const NOTHING = new Uint8Array(0);

/** Finds the member behind an importer's or carrier's cell, without making a string of it. */
export class Importers {
  /** The registry's members, then those found, in the order in which they were. */
  readonly members: RegisteredMember[];
  readonly #unknown: UnknownImporters;
  readonly #index = new ByteMap();
  readonly #spans = new Spans(MOST_ROWS);

  constructor(registry: Registry, unknown: UnknownImporters) {
    this.members = [...registry.members];
    this.#unknown = unknown;
    for (const [id, member] of registry.importerIds()) {
      const bytes = encoder.encode(id);
      this.#index.add(bytes, 0, bytes.length, member.index);
    }
  }

  /** The importer of a cell that nobody was known by when `knownAll` looked; undefined where it stays unknown. */
  ofUnknown(row: Row, column: number): RegisteredMember | undefined {
    if (this.#unknown === "apart") return undefined;
    // A row before this one may have brought it.
    return this.known(row, column) ?? this.#found(row, column);
  }

  /** The member of a cell, if one is known. */
  known({ bytes, starts, ends }: Row, column: number): RegisteredMember | undefined {
    const index = this.#index.get(bytes, Number(starts[column]), Number(ends[column]));
    return index < 0 ? undefined : this.members[index];
  }

  /** The members of a cell of each of some rows of one buffer, into `members`; undefined for one that is not known. */
  knownAll(rows: readonly Row[], column: number, members: (RegisteredMember | undefined)[]): void {
    const spans = this.#spans;
    let bytes = NOTHING;
    spans.count = 0;
    for (const row of rows) {
      bytes = row.bytes;
      spans.add(Number(row.starts[column]), Number(row.ends[column]));
    }
    this.#index.getAll(bytes, spans);
    for (let at = 0; at < spans.count; at++) {
      const index = Number(spans.values[at]);
      members[at] = index < 0 ? undefined : this.members[index];
    }
  }

  /** The importer with an id, as of a cell. */
  ofText(importerId: string): RegisteredMember | undefined {
    const bytes = encoder.encode(importerId);
    const known = this.members[this.#index.get(bytes, 0, bytes.length)];
    if (known !== undefined || this.#unknown === "apart") return known;
    return this.#add(importerId, bytes, 0, bytes.length);
  }

  /** The index of a member that another part of the run found; -1 for an empty id. */
  indexOf(memberId: string): number {
    if (memberId === "") return -1;
    const bytes = encoder.encode(memberId);
    const known = this.#index.get(bytes, 0, bytes.length);
    return known >= 0 ? known : this.#add(memberId, bytes, 0, bytes.length).index;
  }

  #found(row: Row, column: number): RegisteredMember {
    return this.#add(row.text(column), row.bytes, Number(row.starts[column]), Number(row.ends[column]));
  }

  #add(memberId: string, bytes: Uint8Array, start: number, end: number): RegisteredMember {
    const member = memberAsFound(memberId, this.members.length);
    this.#index.add(bytes, start, end, member.index);
    this.members.push(member);
    return member;
  }
}

/** Of somebody of whom no status is known. */
const NO_STATUS = new StatusTimeline([], -1, "IMP");

/** An importer of whom nothing is known but that it imports. */
export function memberAsFound(memberId: string, index: number): RegisteredMember {
  const timeline = NO_STATUS;
  return { index, memberId, entityType: "IMP", timeline, record: { memberId, entityType: "IMP" } };
}
