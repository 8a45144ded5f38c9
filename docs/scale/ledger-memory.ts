import { CODE } from "./code-constants.ts";

const WORD_BYTES = 4;

/**
 * The most bytes that a ledger of so many contents takes on its way: a row each; the table of entry numbers, made twice as large
 * when it is half full, with the old one beside it for that moment; and the entry numbers in a buffer that doubles.
 */
export function ledgerBytes(contents: number, entryNumberBytes: number): number {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(1, contents) * 2));
  const table = slots * CODE.ledgerSlotWords.value * WORD_BYTES;
  const beside = (count: number) => {
    const numbers = 2 ** Math.ceil(Math.log2(Math.max(1, count * entryNumberBytes)));
    return count * CODE.ledgerRowBytes.value + numbers;
  };
  return Math.max(beside(contents) + table, beside(slots / 4) + table + table / 2);
}

/** How many contents a ledger of so many bytes can hold, to the nearest thousand below. */
export function mostContents(bytes: number, entryNumberBytes: number): number {
  let fits = 0;
  let fitsNot = Math.ceil(bytes / CODE.ledgerRowBytes.value);
  while (fitsNot - fits > THOUSAND) {
    const middle = Math.floor((fits + fitsNot) / 2);
    if (ledgerBytes(middle, entryNumberBytes) <= bytes) fits = middle;
    else fitsNot = middle;
  }
  return Math.floor(fits / THOUSAND) * THOUSAND;
}

const THOUSAND = 1_000;
