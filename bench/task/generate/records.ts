import { streamOf } from "../../../samples/generate/draws.ts";
import { EntryNumbers } from "../../../samples/generate/shipments/entry-numbers.ts";
import { badEntry } from "./bad-entry.ts";
import { EarlierEntries } from "./earlier-entries.ts";
import { type Cells, newEntry } from "./new-entry.ts";
import { FILERS, importersBuyingFrom } from "./supply-lines.ts";

/** What decides every byte of the data. */
export interface DataSize {
  readonly rows: number;
  readonly seed: number;
  /** How many manufacturers the importers buy from. */
  readonly manufacturers: number;
}

const BAD = 0.005;
const OTHER_VERSION = 0.01;
const REPEAT = 0.0002;
/** A small file has about so many repeats all the same. */
const FEWEST_REPEATS = 3;

/** The records of a file, one after the other; generated, and of no real firm. */
export function* records({ rows, seed, manufacturers }: DataSize): Generator<Cells> {
  const importers = importersBuyingFrom(manufacturers, streamOf(seed, 0));
  const draws = streamOf(seed, 1);
  const numbers = new EntryNumbers(FILERS);
  const earlier = new EarlierEntries();
  const repeat = Math.max(REPEAT, FEWEST_REPEATS / rows);
  for (let at = 0; at < rows; at++) {
    if (!earlier.isEmpty && draws.chance(repeat)) {
      yield earlier.repeated(draws);
    } else if (!earlier.isEmpty && draws.chance(OTHER_VERSION)) {
      yield earlier.otherVersion(draws);
    } else {
      const cells = newEntry(draws, importers.draw(draws), numbers, at / rows);
      if (draws.chance(BAD)) {
        yield badEntry(draws, cells);
      } else {
        earlier.keep(draws, cells);
        yield cells;
      }
    }
  }
}
