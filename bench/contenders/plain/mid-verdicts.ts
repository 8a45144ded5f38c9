import type { PlainRecord } from "./record.ts";

export type Verdict = "match" | "mismatch" | "missing";

const NUMBERS = /\d+/g;
const DIGITS = 4;
const LETTERS = 3;

/** Compares declared MIDs with the expected ones; what a manufacturer's is expected to be is worked out once. */
export class MidVerdicts {
  readonly #expected = new Map<string, string>();

  verdictOn(record: PlainRecord): Verdict {
    if (record.manufacturerIdCode === "") return "missing";
    return record.manufacturerIdCode === this.#expectedFor(record) ? "match" : "mismatch";
  }

  #expectedFor({
    countryOfOrigin,
    manufacturerName,
    manufacturerStreet,
    manufacturerCity,
  }: PlainRecord): string {
    const key = `${countryOfOrigin}\n${manufacturerName}\n${manufacturerStreet}\n${manufacturerCity}`;
    const known = this.#expected.get(key);
    if (known !== undefined) return known;
    const [first = "", second = ""] = manufacturerName.split(" ", 2);
    const city = manufacturerCity.slice(0, LETTERS);
    const name = first.slice(0, LETTERS) + second.slice(0, LETTERS);
    const mid = (countryOfOrigin + name + largestNumber(manufacturerStreet) + city).toUpperCase();
    this.#expected.set(key, mid);
    return mid;
  }
}

function largestNumber(street: string): string {
  const numbers = street.match(NUMBERS);
  return numbers === null ? "" : String(Math.max(...numbers.map(Number))).slice(0, DIGITS);
}
