import { type BuiltMid, expectedMid } from "../../../core/mid/build.ts";
import type { Manufacturer } from "../../../core/mid/manufacturer.ts";
import { STANDARD_MID_RULES } from "../../../core/mid/rules.ts";
import type { Draws } from "../draws.ts";
import { citiesOf } from "../places/address.ts";
import { ORIGINS, type Origin } from "../places/origins.ts";

/** A factory as the makers of wrong MIDs see it. */
interface Subject {
  readonly manufacturer: Manufacturer;
  readonly origin: Origin;
  readonly built: BuiltMid;
  /** Right MID of another factory. */
  readonly otherMid: string;
}

const NO_MIDS = ["n/a", "tbd", "see invoice", "unknown", "same as shipper"];
const BAD_CHARACTERS = ["-", ".", "&", "/", "#", "_"];
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * The ways in which a declared MID goes wrong. Each gives the wrong MID, or nothing where the factory gives no room for
 * that slip. Taking the first number is no slip here: the project's rules accept it as a variant.
 */
const SLIPS = {
  missing: () => "",
  canadaPrefix: ({ built: { mid }, manufacturer }) =>
    manufacturer.country === "CA" ? `CA${mid.slice(2)}` : undefined,
  placeholder: (_, draws) => draws.pick(NO_MIDS),
  tooLong: ({ built: { mid } }) => `${mid}PLANT002`,
  badCharacter: ({ built: { mid } }, draws) =>
    `${mid.slice(0, 5)}${draws.pick(BAD_CHARACTERS)}${mid.slice(5)}`,
  legalFormStripped: ({ manufacturer, origin }) => {
    const name = withoutLegalForm(manufacturer.name, origin);
    return name === undefined ? undefined : expectedMid({ ...manufacturer, name }, STANDARD_MID_RULES);
  },
  numberPadded: ({ built: { parts } }) =>
    parts.country + parts.name + parts.number.padStart(4, "0") + parts.city,
  sixLettersOfOneWord: ({ built: { parts }, manufacturer, origin }) => {
    const six = sixLettersOfOneWord(withoutLegalForm(manufacturer.name, origin) ?? manufacturer.name);
    return six === undefined ? undefined : parts.country + six + parts.number + parts.city;
  },
  otherCity: ({ manufacturer, origin }, draws) =>
    expectedMid({ ...manufacturer, city: draws.pick(citiesOf(origin)) }, STANDARD_MID_RULES),
  otherCountry: ({ built: { mid } }, draws) => {
    const { country } = draws.pick(ORIGINS);
    return country === "CA" ? undefined : country + mid.slice(2);
  },
  otherFactory: ({ otherMid }) => otherMid,
  letterTypo: ({ built: { mid } }, draws) => {
    const at = draws.between(2, 4);
    return mid.slice(0, at) + ALPHABET.charAt(draws.below(ALPHABET.length)) + mid.slice(at + 1);
  },
} as const satisfies Record<string, (subject: Subject, draws: Draws) => string | undefined>;

export type WrongMidKind = keyof typeof SLIPS;

/** A count of nothing for each kind of wrong MID. */
export const NO_WRONG_MIDS: Readonly<Record<WrongMidKind, number>> = {
  missing: 0,
  canadaPrefix: 0,
  placeholder: 0,
  tooLong: 0,
  badCharacter: 0,
  legalFormStripped: 0,
  numberPadded: 0,
  sixLettersOfOneWord: 0,
  otherCity: 0,
  otherCountry: 0,
  otherFactory: 0,
  letterTypo: 0,
};

interface WrongMid {
  readonly kind: WrongMidKind;
  readonly mid: string;
}

/** Kinds that few factories give room for: where one does, it stands in the list so many times. */
const RARE: Partial<Readonly<Record<WrongMidKind, number>>> = {
  canadaPrefix: 4,
  legalFormStripped: 3,
  sixLettersOfOneWord: 3,
};

/**
 * A wrong MID of each kind that the factory gives room for, to pick one from; none equals the right one or an accepted
 * variant.
 */
export function wrongMids(subject: Subject, draws: Draws): WrongMid[] {
  const accepted = new Set([subject.built.mid, ...subject.built.variants.map(({ mid }) => mid)]);
  const wrong: WrongMid[] = [];
  let slip: WrongMidKind;
  for (slip in SLIPS) {
    const kind = slip;
    const mid = SLIPS[kind](subject, draws);
    if (mid === undefined || accepted.has(mid)) continue;
    wrong.push(...Array.from({ length: RARE[kind] ?? 1 }, () => ({ kind, mid })));
  }
  return wrong;
}

function withoutLegalForm(name: string, origin: Origin): string | undefined {
  const form = [...origin.legalForms, "Company"].find((legal) => name.endsWith(legal));
  return form === undefined ? undefined : name.slice(0, -form.length).replace(/[\s,]+$/, "");
}

function sixLettersOfOneWord(name: string): string | undefined {
  const word = name.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase();
  return /^[A-Z]{6,}$/.test(word) ? word.slice(0, 6) : undefined;
}
