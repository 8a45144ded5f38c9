import {
  ACCEPTED_READINGS,
  type MidReading,
  PRIMARY_READING,
  type Reading,
  type ReadPart,
} from "./reading.ts";

/** A reading of the rules that departs from the primary one: in one accepted reading, or in two at once. */
export interface Departure {
  readonly readings: readonly MidReading[];
  /** The reading's code, or two joined by `+`. */
  readonly reason: string;
  readonly reading: Reading;
  /** The parts of a MID that may come out otherwise than in the primary reading. */
  readonly parts: ReadonlySet<ReadPart>;
}

/** A departure in two accepted readings, as the first of them knows it. */
interface Pair extends Departure {
  readonly second: MidReading;
}

interface Single extends Departure {
  readonly code: MidReading;
  /** The departures in this reading and one that stands behind it in the list. */
  readonly pairs: readonly Pair[];
}

/** The departures in one accepted reading each; worked out once, for many MIDs are compared with them. */
export const DEPARTURES: readonly Single[] = ACCEPTED_READINGS.map(([code, change, parts], at) => {
  const reading = { ...PRIMARY_READING, ...change };
  const pairs = ACCEPTED_READINGS.slice(at + 1).map(([second, otherChange, otherParts]) => ({
    second,
    ...departure([code, second], { ...reading, ...otherChange }, [...parts, ...otherParts]),
  }));
  return { code, pairs, ...departure([code], reading, parts) };
});

function departure(readings: readonly MidReading[], reading: Reading, parts: readonly ReadPart[]): Departure {
  return { readings, reason: readings.join("+"), reading, parts: new Set(parts) };
}
