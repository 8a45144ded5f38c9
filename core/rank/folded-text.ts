import { PLAIN_LETTERS } from "../mid/letters.ts";

const MARKS = /\p{M}/gu;
const NOT_ASCII = /[\u0080-\u{10ffff}]/gu;

/** A text as searches and sorting take it: without case and accents, ligatures and letters such as Ø written plainly. */
export function foldedText(text: string): string {
  const bare = text.normalize("NFKD").toUpperCase().normalize("NFKD").replace(MARKS, "");
  return bare.replace(NOT_ASCII, (letter) => PLAIN_LETTERS.get(letter) ?? letter);
}
