import { dayOf } from "./calendar-date.ts";
import type { DateOrder } from "./column.ts";
import { COUNTRY_ORDINALS } from "./country-code.ts";

/** A cell that is not of its column's form. */
export const NOT_READABLE = -2;

const ZERO = 48;
const POINT = 46;
const LETTER_A = 65;
const LETTERS = 26;
const TO_UPPER = ~32;
const MOST_WHOLE_DIGITS = 15;

/** A plain decimal as an integer of `decimals` places, rounded half up, divided by `divisor` (rounded again). */
export function decodeDecimal(
  bytes: Uint8Array,
  start: number,
  end: number,
  decimals: number,
  divisor: number,
): number {
  let value = 0;
  let at = start;
  for (; at < end; at++) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  if (at === start || at - start > MOST_WHOLE_DIGITS) return NOT_READABLE;
  let places = 0;
  let roundUp = 0;
  if (at < end) {
    if (bytes[at] !== POINT) return NOT_READABLE;
    for (at++; at < end; at++) {
      const digit = (bytes[at] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) return NOT_READABLE;
      if (places < decimals) value = value * 10 + digit;
      else if (places === decimals && digit >= 5) roundUp = 1;
      places++;
    }
  }
  for (; places < decimals; places++) value *= 10;
  value += roundUp;
  return divisor === 1 ? value : Math.round(value / divisor);
}

/** Ordinal of two letters in either case. */
export function decodeCountry(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 2) return NOT_READABLE;
  const first = ((bytes[start] ?? 0) & TO_UPPER) - LETTER_A;
  const second = ((bytes[start + 1] ?? 0) & TO_UPPER) - LETTER_A;
  const ordinal = first * LETTERS + second;
  return first >= 0 && second >= 0 && second < LETTERS && ordinal < COUNTRY_ORDINALS ? ordinal : NOT_READABLE;
}

/** A day: `YYYY-MM-DD`, or two one- or two-digit parts and a year with anything but digits between for the other orders. */
export function decodeDate(bytes: Uint8Array, start: number, end: number, order: DateOrder): number {
  return order === "YMD" ? yearFirst(bytes, start, end) : yearLast(bytes, start, end, order === "DMY");
}

const ISO_LENGTH = 10;
const DASH = 45;

function yearFirst(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== ISO_LENGTH || bytes[start + 4] !== DASH || bytes[start + 7] !== DASH)
    return NOT_READABLE;
  const year = digits(bytes, start, start + 4);
  const month = digits(bytes, start + 5, start + 7);
  const day = digits(bytes, start + 8, end);
  return year < 0 || month < 0 || day < 0 ? NOT_READABLE : readable(dayOf(year, month, day));
}

function yearLast(bytes: Uint8Array, start: number, end: number, dayFirst: boolean): number {
  const first = partEnd(bytes, start, end);
  const second = partEnd(bytes, first + 1, end);
  if (end - second !== 5 || first - start > 2 || second - first > 3) return NOT_READABLE;
  const one = digits(bytes, start, first);
  const two = digits(bytes, first + 1, second);
  const year = digits(bytes, second + 1, end);
  return one < 0 || two < 0 || year < 0
    ? NOT_READABLE
    : readable(dayFirst ? dayOf(year, two, one) : dayOf(year, one, two));
}

function partEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(bytes[at])) at++;
  return at;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= ZERO + 9;
}

function readable(day: number): number {
  return day < 0 ? NOT_READABLE : day;
}

function digits(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return start === end ? -1 : value;
}
