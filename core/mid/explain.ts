import type { PartDifference } from "./align.ts";
import type { MidCheck } from "./check.ts";
import type { MidParts } from "./parts.ts";
import type { MidReading } from "./reading.ts";
import type { MidParty, NearbyMid } from "./register.ts";

/** What each accepted reading does, worded to follow "The declared MID". */
const READINGS: Readonly<Record<MidReading, string>> = {
  "hyphen-split": "splits the name at a hyphen with blanks",
  "slash-join": "joins the words of the name at a slash",
  "umlauts-expanded": "writes Ä, Ö, Ü as AE, OE, UE",
  "ring-expanded": "writes Å as AA",
  "no-join": "separates numbers at a comma or hyphen with a blank",
  "slash-larger": "takes the larger number beside a slash",
  "plain-largest": "counts the number of a numbered street",
  "first-number": "takes the first number of the address",
  "city-as-written": "takes the city as it is written, not its English name",
};

const ACE = "Whether CBP has it on file, only a query in ACE shows.";

const PART_NAMES: Readonly<Record<keyof MidParts, string>> = {
  country: "country",
  name: "name part",
  number: "number part",
  city: "city part",
};

/**
 * A check as sentences: the verdict, its reason, the notes. It never says that a MID is valid: whether CBP has it on
 * file, only a query in ACE shows.
 */
export function explainMidCheck(check: MidCheck): readonly string[] {
  return [...explainVerdict(check), ...check.notes.map(({ message }) => message)];
}

function explainVerdict(check: MidCheck): readonly string[] {
  switch (check.verdict) {
    case "match":
      return [`The declared MID ${check.declared} is the one that name and address build.`, ACE];
    case "variant":
      return [
        `The declared MID ${check.declared} is an accepted variant: it ${departures(check.readings)}.`,
        `The primary reading builds ${check.expected}.`,
        ACE,
      ];
    case "registered":
      return [
        `The declared MID ${check.declared} is on file for ${listed(check.parties)}.`,
        ...shared(check.parties),
        ...built(check.expected),
      ];
    case "mismatch":
      return [
        `The declared MID ${check.declared} is not the one that name and address build: ${check.expected} was expected.`,
        ...check.parts.map(difference),
        ...didYouMean(check.nearest),
      ];
    case "malformed":
      return [
        `The declared MID ${check.declared} is malformed at character ${check.position}. ${check.message}`,
        ...built(check.expected),
      ];
    case "missing":
      return ["No MID is declared.", ...built(check.expected)];
    case "unverifiable":
      return [`The declared MID ${check.declared} cannot be compared. ${check.error.message}`];
  }
}

function departures(readings: readonly MidReading[]): string {
  return readings.map((reading) => READINGS[reading]).join(" and ");
}

function built(expected: string | undefined): readonly string[] {
  return expected === undefined ? [] : [`Name and address build ${expected}.`];
}

function shared(parties: readonly MidParty[]): readonly string[] {
  return parties.length === 1
    ? []
    : [`${parties.length} parties share it, so it does not tell which one made the goods.`];
}

function difference({ part, declared, expected }: PartDifference): string {
  const name = PART_NAMES[part];
  if (declared === "") {
    return `The ${name} is left out: ${expected} was expected.`;
  }
  return expected === ""
    ? `The ${name} is ${declared}: none was expected.`
    : `The ${name} is ${declared}: ${expected} was expected.`;
}

function didYouMean(nearest: readonly NearbyMid[]): readonly string[] {
  return nearest.map(({ mid, parties }) => `Did you mean ${mid}, on file for ${listed(parties)}?`);
}

function listed(parties: readonly MidParty[]): string {
  return parties.map(({ kind, id, name }) => `${kind} ${id} (${name})`).join(", ");
}
