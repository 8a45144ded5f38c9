import { columnValue } from "../rank/column-value.ts";
import { monthOfDay } from "../records/calendar-date.ts";
import { LANES } from "../score/score.ts";
import type { Contribution } from "./contribution.ts";
import { MID_VERDICTS } from "./run-counts.ts";

/** Where each column of a row begins, in bytes. */
const NEXT = 0;
const IMPORTER = 4;
const VERSION = 8;
const DIGEST = 12;
const REGISTRY = 28;
const DAY = 32;
const VALUE_CENTS = 36;
const WEIGHT_GRAMS = 44;
const ANOMALY_POINTS = 52;
const UNKNOWN_ANOMALIES = 56;
const TIER_CREDIT = 60;
const RECOGNITION_CREDIT = 64;
const CREDIT = 68;
const CREDIT_LOST = 72;
const THREAT_LEVEL = 76;
const CHAPTER = 78;
const MID_VERDICT = 79;
const USED_FAST = 80;
const LANE = 81;
const ORIGIN = 82;
const ROW_BYTES = 84;

const WORD = 4;
const ROWS_A_PIECE = 8_192;
const HEX = 16;
/** Hexadecimal digits of a word. */
const WORD_DIGITS = 8;
const DIGEST_WORDS = (REGISTRY - DIGEST) / WORD;

/** One content of an entry. `contribution.member` is the number that the ledger gives the importer. */
export interface EntryContent {
  readonly version: number;
  /** 32 hexadecimal digits in lower case. */
  readonly digest: string;
  /** Place of the registry that it was scored with among all of them (see `registrySequence`). */
  readonly registry: number;
  readonly contribution: Contribution;
}

/**
 * Contents of entries in 84 bytes each, in pieces that hold whole rows, so that growing copies nothing. A version and a digest
 * stand in a row as they are ordered, so that comparing contents is comparing bytes; behind them the registry, so that comparing
 * what was made of a content is too.
 */
export class ContentRows {
  /** Bytes of what tells a content of an entry. */
  static readonly identityBytes = REGISTRY - VERSION;
  size = 0;
  readonly #pieces: DataView[] = [];

  /** Appends a content; gives its row. */
  add({ version, digest, registry, contribution }: EntryContent): number {
    const row = this.size++;
    const view = this.#piece(row);
    const at = placeOf(row);
    view.setInt32(at + NEXT, 0);
    view.setInt32(at + IMPORTER, contribution.member);
    view.setInt32(at + VERSION, version);
    for (let word = 0; word < DIGEST_WORDS; word++) {
      const digits = digest.slice(word * WORD_DIGITS, (word + 1) * WORD_DIGITS);
      view.setUint32(at + DIGEST + word * WORD, Number.parseInt(digits, HEX));
    }
    view.setInt32(at + REGISTRY, registry);
    writeContribution(view, at, contribution);
    return row;
  }

  /** Takes the last row off again. */
  dropLast(): void {
    this.size--;
  }

  /** The row after this one in its chain of contents; 0 at the end: row 0 starts a chain, it follows none. */
  nextOf(row: number): number {
    return this.#piece(row).getInt32(placeOf(row) + NEXT);
  }

  setNext(row: number, next: number): void {
    this.#piece(row).setInt32(placeOf(row) + NEXT, next);
  }

  /** Orders two contents by version, then by digest; 0 where they are the same. */
  inOrder(one: number, other: number): number {
    return this.#compare(one, other, REGISTRY);
  }

  /**
   * Orders two rows of one content by the registry that it was scored with, then by what was folded of them: scored twice, a
   * content may have come out differently.
   */
  inOrderOfScores(one: number, other: number): number {
    return this.#compare(one, other, ROW_BYTES);
  }

  /** Puts each content into the other's row; the chains stay. */
  swap(one: number, other: number): void {
    const mine = this.#bytes(one);
    const theirs = this.#bytes(other);
    const held = mine.slice();
    mine.set(theirs);
    theirs.set(held);
  }

  version(row: number): number {
    return this.#piece(row).getInt32(placeOf(row) + VERSION);
  }

  digest(row: number): string {
    const view = this.#piece(row);
    const at = placeOf(row) + DIGEST;
    const words = Array.from({ length: DIGEST_WORDS }, (_, word) => view.getUint32(at + word * WORD));
    return words.map((word) => word.toString(HEX).padStart(WORD_DIGITS, "0")).join("");
  }

  /** Version and digest of a row, as bytes that change when the row does. */
  identity(row: number): Uint8Array {
    const { buffer } = this.#piece(row);
    return new Uint8Array(buffer, placeOf(row) + VERSION, ContentRows.identityBytes);
  }

  registry(row: number): number {
    return this.#piece(row).getInt32(placeOf(row) + REGISTRY);
  }

  day(row: number): number {
    return this.#piece(row).getInt32(placeOf(row) + DAY);
  }

  /** The contribution of a row; `member` is its importer's number. */
  contribution(row: number): Contribution {
    return readContribution(this.#piece(row), placeOf(row));
  }

  /** The rows' words are compared unsigned: a digest's are, and of features any order will do. */
  #compare(one: number, other: number, end: number): number {
    const mine = this.#piece(one);
    const theirs = this.#piece(other);
    for (let at = VERSION; at < end; at += WORD) {
      const difference = mine.getUint32(placeOf(one) + at) - theirs.getUint32(placeOf(other) + at);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  /** All of a row but its place in a chain. */
  #bytes(row: number): Uint8Array {
    const { buffer } = this.#piece(row);
    return new Uint8Array(buffer, placeOf(row) + IMPORTER, ROW_BYTES - IMPORTER);
  }

  #piece(row: number): DataView {
    const number = Math.floor(row / ROWS_A_PIECE);
    this.#pieces[number] ??= new DataView(new ArrayBuffer(ROWS_A_PIECE * ROW_BYTES));
    return this.#pieces[number];
  }
}

function placeOf(row: number): number {
  return (row % ROWS_A_PIECE) * ROW_BYTES;
}

function writeContribution(view: DataView, at: number, contribution: Contribution): void {
  view.setInt32(at + DAY, contribution.day);
  view.setFloat64(at + VALUE_CENTS, contribution.valueCents);
  view.setFloat64(at + WEIGHT_GRAMS, contribution.weightGrams);
  view.setInt32(at + ANOMALY_POINTS, contribution.anomalyPoints);
  view.setInt32(at + UNKNOWN_ANOMALIES, contribution.unknownAnomalies);
  view.setInt32(at + TIER_CREDIT, contribution.tierCredit);
  view.setInt32(at + RECOGNITION_CREDIT, contribution.recognitionCredit);
  view.setInt32(at + CREDIT, contribution.credit);
  view.setInt32(at + CREDIT_LOST, contribution.creditLost);
  view.setInt16(at + THREAT_LEVEL, contribution.threatLevel);
  view.setInt8(at + CHAPTER, contribution.chapter);
  view.setInt8(at + MID_VERDICT, MID_VERDICTS.indexOf(contribution.midVerdict));
  view.setInt8(at + USED_FAST, Number(contribution.usedFast));
  view.setInt8(at + LANE, LANES.indexOf(contribution.lane));
  view.setInt16(at + ORIGIN, contribution.origin);
}

function readContribution(view: DataView, at: number): Contribution {
  const day = view.getInt32(at + DAY);
  return {
    member: view.getInt32(at + IMPORTER),
    month: monthOfDay(day),
    day,
    valueCents: view.getFloat64(at + VALUE_CENTS),
    weightGrams: view.getFloat64(at + WEIGHT_GRAMS),
    chapter: view.getInt8(at + CHAPTER),
    origin: view.getInt16(at + ORIGIN),
    threatLevel: view.getInt16(at + THREAT_LEVEL),
    anomalyPoints: view.getInt32(at + ANOMALY_POINTS),
    unknownAnomalies: view.getInt32(at + UNKNOWN_ANOMALIES),
    midVerdict: columnValue(MID_VERDICTS, view.getInt8(at + MID_VERDICT), "missing"),
    usedFast: view.getInt8(at + USED_FAST) === 1,
    lane: columnValue(LANES, view.getInt8(at + LANE), "standard"),
    tierCredit: view.getInt32(at + TIER_CREDIT),
    recognitionCredit: view.getInt32(at + RECOGNITION_CREDIT),
    credit: view.getInt32(at + CREDIT),
    creditLost: view.getInt32(at + CREDIT_LOST),
  };
}
