import { ByteMap } from "../records/bytes/byte-map.ts";
import { ContentRows, type EntryContent } from "./content-rows.ts";

/** Contents of a chain that are compared one by one; those behind are looked up. */
const NEAR = 16;
const WORD = 4;
/** What a ByteMap answers for a key that it does not hold. */
const NOT_THERE = -1;

/**
 * The contents of each entry in a chain of rows that begins with the one that counts: newest version, then greater digest. A content
 * that comes again is no other one: of its scores that of the greatest registry stands. An entry may come with any number of
 * contents: past the first 16 each takes some 100 bytes more, and finding it does not depend on how many there are.
 */
export class ContentChains {
  readonly rows = new ContentRows();
  /** The rows behind the near ones, by first row of their chain, version and digest. None of them counts, so none moves. */
  readonly #far = new ByteMap();
  readonly #asked = new Uint8Array(WORD + ContentRows.identityBytes);
  readonly #askedView = new DataView(this.#asked.buffer);

  /** Begins a chain with a content; gives its first row, which the one that counts is always in. */
  begin(content: EntryContent): number {
    return this.rows.add(content);
  }

  /** Takes another content into the chain that begins with a row. */
  add(first: number, content: EntryContent): void {
    const rows = this.rows;
    const newcomer = rows.add(content);
    const { last, near } = this.#walk(first, newcomer);
    const isLong = near === NEAR;
    const known =
      rows.inOrder(newcomer, last) === 0 ? last : isLong ? this.#find(first, newcomer) : NOT_THERE;
    if (known !== NOT_THERE) {
      if (rows.inOrderOfScores(newcomer, known) > 0) rows.swap(newcomer, known);
      rows.dropLast();
      return;
    }
    if (rows.inOrder(newcomer, first) > 0) rows.swap(newcomer, first);
    rows.setNext(newcomer, rows.nextOf(last));
    rows.setNext(last, newcomer);
    if (isLong) this.#note(first, newcomer);
  }

  /** The rows of a chain. */
  of(first: number): number[] {
    const rows = [first];
    for (let next = this.rows.nextOf(first); next > 0; next = this.rows.nextOf(next)) rows.push(next);
    return rows;
  }

  /** The near row with the content of a row, else the last near one; and how many it is from the first, which is the first. */
  #walk(first: number, row: number): { readonly last: number; readonly near: number } {
    let last = first;
    let near = 1;
    while (near < NEAR && this.rows.inOrder(row, last) !== 0) {
      const next = this.rows.nextOf(last);
      if (next === 0) break;
      last = next;
      near++;
    }
    return { last, near };
  }

  /** The row behind the near ones with the same content; NOT_THERE where there is none. */
  #find(first: number, row: number): number {
    this.#ask(first, row);
    return this.#far.get(this.#asked, 0, this.#asked.length);
  }

  #note(first: number, row: number): void {
    this.#ask(first, row);
    this.#far.add(this.#asked, 0, this.#asked.length, row);
  }

  #ask(first: number, row: number): void {
    this.#askedView.setInt32(0, first);
    this.#asked.set(this.rows.identity(row), WORD);
  }
}
