import { BLANK, COMMA, HYPHEN, isDigit, SLASH } from "./characters.ts";
import { toLatin } from "./latin.ts";
import { isStreetOrdinal } from "./ordinal.ts";
import type { Reading } from "./reading.ts";

const DIGITS_OF_A_NUMBER = 4;
const LEADING_ZEROS = /^0+/;

/**
 * The number part of a MID: the first four digits of the largest number on the street-address line, leading zeros
 * kept; empty where the line has none. Source: 19 CFR 102 Appendix, paragraph 4.
 */
export function numberPart(street: string, reading: Reading): string {
  const line = toLatin(street, reading);
  let taken = "";
  let number = "";
  let gapFrom = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (!isDigit(line.charCodeAt(at))) {
      continue;
    }
    const start = at;
    do {
      at += 1;
    } while (at < line.length && isDigit(line.charCodeAt(at)));
    if (number !== "" && !joins(line, gapFrom, start, reading)) {
      taken = winner(taken, number, reading);
      number = "";
    }
    if (reading.streetOrdinals === "counted" || !isStreetOrdinal(line, at)) {
      number += line.slice(start, at);
    }
    gapFrom = at;
  }
  return winner(taken, number, reading).slice(0, DIGITS_OF_A_NUMBER);
}

/** Whether the characters between two runs of digits make them one number; a blank alone separates. */
function joins(line: string, from: number, to: number, reading: Reading): boolean {
  let blank = false;
  let separator = false;
  let slash = false;
  for (let at = from; at < to; at += 1) {
    const code = line.charCodeAt(at);
    if (code === BLANK) {
      blank = true;
    } else if (code === COMMA || code === HYPHEN) {
      separator = true;
    } else if (code === SLASH) {
      slash = true;
    } else {
      return false;
    }
  }
  if (slash) {
    return reading.numberSlash === "joins";
  }
  return separator && (!blank || reading.spacedSeparator === "joins");
}

/** Which of two numbers is taken; the earlier one stands where they are equal. */
function winner(taken: string, number: string, reading: Reading): string {
  if (taken === "" || number === "") {
    return taken || number;
  }
  return reading.takenNumber === "largest" && isLarger(number, taken) ? number : taken;
}

/** Digits of any length, compared as the numbers they write. */
function isLarger(one: string, other: string): boolean {
  const left = one.replace(LEADING_ZEROS, "");
  const right = other.replace(LEADING_ZEROS, "");
  return left.length === right.length ? left > right : left.length > right.length;
}
