/** How each point that the rules leave open, or that sources dispute, is read. */
export interface Reading {
  /** Name: a hyphen with a blank beside it ("Rawles - Aden"). */
  readonly spacedHyphen: "joins" | "breaks";
  /** Name: a slash between words. */
  readonly nameSlash: "breaks" | "joins";
  /** Name and city: Ä Ö Ü as A O U, or as AE OE UE. */
  readonly umlauts: "stripped" | "expanded";
  /** Name and city: Å as A, or as AA. */
  readonly ring: "stripped" | "expanded";
  /** Street: a comma or hyphen with a blank beside it ("2-6, 8-Chome"). */
  readonly spacedSeparator: "joins" | "separates";
  /** Street: a slash between digits ("189/7"). */
  readonly numberSlash: "joins" | "separates";
  /** Street: the number of a numbered street ("12th Street"). */
  readonly streetOrdinals: "ignored" | "counted";
  /** Street: which of several numbers is taken. */
  readonly takenNumber: "largest" | "first";
  /** City: a name this project knows an English spelling of. */
  readonly citySpelling: "english" | "as-written";
}

/** This project's reading of 19 CFR 102 Appendix: what a MID is expected to be. */
export const PRIMARY_READING: Reading = {
  spacedHyphen: "joins",
  nameSlash: "breaks",
  umlauts: "stripped",
  ring: "stripped",
  spacedSeparator: "joins",
  numberSlash: "joins",
  streetOrdinals: "ignored",
  takenNumber: "largest",
  citySpelling: "english",
};

/** The other accepted readings, by stable code. */
export type MidReading =
  | "hyphen-split"
  | "slash-join"
  | "umlauts-expanded"
  | "ring-expanded"
  | "no-join"
  | "slash-larger"
  | "plain-largest"
  | "first-number"
  | "city-as-written";

/** The parts of a MID that a reading may read otherwise. */
export type ReadPart = "name" | "number" | "city";

/** A reading's code, what it changes in the primary one, and the parts of a MID that it may change by that. */
type AcceptedReading = readonly [reading: MidReading, change: Partial<Reading>, parts: readonly ReadPart[]];

/** The accepted readings, in the order in which their variants are told. */
export const ACCEPTED_READINGS: readonly AcceptedReading[] = [
  ["hyphen-split", { spacedHyphen: "breaks" }, ["name"]],
  ["slash-join", { nameSlash: "joins" }, ["name"]],
  // The number as well: a "flöor" is no floor once it is written with OE.
  ["umlauts-expanded", { umlauts: "expanded" }, ["name", "number", "city"]],
  ["ring-expanded", { ring: "expanded" }, ["name", "number", "city"]],
  ["no-join", { spacedSeparator: "separates" }, ["number"]],
  ["slash-larger", { numberSlash: "separates" }, ["number"]],
  ["plain-largest", { streetOrdinals: "counted" }, ["number"]],
  // "First four numerical digits of the address" knows no numbered streets, so their ordinals count here.
  ["first-number", { takenNumber: "first", streetOrdinals: "counted" }, ["number"]],
  ["city-as-written", { citySpelling: "as-written" }, ["city"]],
];
