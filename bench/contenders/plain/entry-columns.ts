/** What is kept of each entry: a column a figure, a place an entry. */
export interface EntryFigures {
  version: number;
  importer: number;
  month: number;
  cents: number;
  /** -1 where the policy knows none. */
  level: number;
  isFast: number;
  anomalyPoints: number;
  /** Place of the verdict among match, mismatch, missing. */
  verdict: number;
  isReview: number;
}

type Name = keyof EntryFigures;

const FIRST_SIZE = 1 << 16;

/** Columns that grow as entries come. */
export class EntryColumns {
  #size = FIRST_SIZE;
  #columns = {
    version: new Int32Array(FIRST_SIZE),
    importer: new Int32Array(FIRST_SIZE),
    month: new Int32Array(FIRST_SIZE),
    cents: new Float64Array(FIRST_SIZE),
    level: new Int16Array(FIRST_SIZE),
    isFast: new Uint8Array(FIRST_SIZE),
    anomalyPoints: new Int32Array(FIRST_SIZE),
    verdict: new Uint8Array(FIRST_SIZE),
    isReview: new Uint8Array(FIRST_SIZE),
  };

  get(name: Name, entry: number): number {
    return this.#columns[name][entry] ?? 0;
  }

  set(entry: number, figures: EntryFigures): void {
    if (entry >= this.#size) this.#grow();
    const { version, importer, month, cents, level, isFast, anomalyPoints, verdict, isReview } =
      this.#columns;
    version[entry] = figures.version;
    importer[entry] = figures.importer;
    month[entry] = figures.month;
    cents[entry] = figures.cents;
    level[entry] = figures.level;
    isFast[entry] = figures.isFast;
    anomalyPoints[entry] = figures.anomalyPoints;
    verdict[entry] = figures.verdict;
    isReview[entry] = figures.isReview;
  }

  #grow(): void {
    this.#size *= 2;
    const old = this.#columns;
    this.#columns = {
      version: new Int32Array(this.#size),
      importer: new Int32Array(this.#size),
      month: new Int32Array(this.#size),
      cents: new Float64Array(this.#size),
      level: new Int16Array(this.#size),
      isFast: new Uint8Array(this.#size),
      anomalyPoints: new Int32Array(this.#size),
      verdict: new Uint8Array(this.#size),
      isReview: new Uint8Array(this.#size),
    };
    let name: Name;
    for (name in old) this.#columns[name].set(old[name]);
  }
}
