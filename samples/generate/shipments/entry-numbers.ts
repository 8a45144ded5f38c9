const NUMBERS_A_FILER = 10_000_000;
const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** Has no factor in common with 36^3, so that it mixes the filer codes without giving one twice. */
const STRIDE = 17_377;

/** Hands out entry numbers, none twice. */
export class EntryNumbers {
  readonly #filers: number;
  readonly #given: Float64Array;

  /** @param filers how many filers there are, numbered from 0 */
  constructor(filers: number) {
    this.#filers = filers;
    this.#given = new Float64Array(filers);
  }

  /** The filer's next number. */
  next(filer: number): string {
    const nth = this.#given[filer] ?? 0;
    this.#given[filer] = nth + 1;
    return entryNumber(filer, nth, this.#filers);
  }
}

/**
 * A filer's nth entry number, of the form `FFF-NNNNNNN-C`, of so many filers; different for each filer and each nth as
 * long as the filer codes last (46,656 times ten million). A filer whose seven digits are used up goes on under another
 * code. The check digit is a digit, not CBP's sum.
 */
export function entryNumber(filer: number, nth: number, filers: number): string {
  const block = Math.floor(nth / NUMBERS_A_FILER);
  // Each filer starts elsewhere in its ten million, and comes round to its start only when the block is full.
  const number = (nth + filer * 7_919) % NUMBERS_A_FILER;
  return `${filerCode(filer + block * filers)}-${String(number).padStart(7, "0")}-${(number * 7 + filer) % 10}`;
}

function filerCode(filer: number): string {
  const mixed = (filer * STRIDE + 12_345) % 46_656;
  return (
    SIGNS.charAt(Math.floor(mixed / 1296)) +
    SIGNS.charAt(Math.floor(mixed / 36) % 36) +
    SIGNS.charAt(mixed % 36)
  );
}
