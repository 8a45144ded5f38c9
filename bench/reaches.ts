import type { Figure } from "./measure/figure.ts";

/** What was measured, by its name; undefined where it was not. */
export type Figures = (name: string) => Figure | undefined;

/** Something that was to be reached. */
export interface Reach {
  readonly id: string;
  readonly sentence: string;
  /** The figure, or figures that all have to reach it, with what is asked of each. */
  readonly parts: readonly ReachPart[];
  /** Why it is not met, where it is not. */
  readonly why: string;
}

export interface ReachPart {
  /** Name of the figure. */
  readonly figure: string;
  readonly is: "atLeast" | "atMost";
  readonly target: number;
  /** What stands behind figure and target: "times", "MB". */
  readonly unit: string;
  /** What the figure is divided by to be in that unit; 1 where absent. */
  readonly divisor?: number;
}

const atLeast = (figure: string, target: number, unit: string, divisor = 1): ReachPart => ({
  figure,
  is: "atLeast",
  target,
  unit,
  divisor,
});
const atMost = (figure: string, target: number, unit: string, divisor = 1): ReachPart => ({
  figure,
  is: "atMost",
  target,
  unit,
  divisor,
});

const MEGABYTES = 100;
const BYTES_A_SHIPMENT = 16;
const memoryAt = (rows: number) =>
  atMost(`scale.${rows}.memory`, MEGABYTES + (BYTES_A_SHIPMENT * rows) / 1e6, "MB");

/** Every reach that was set, in the order in which they are told. */
export const REACHES: readonly Reach[] = [
  {
    id: "duckdb",
    sentence:
      "CSV, whole job without scored output: processor time of DuckDB's best SQL, one thread, beside ours",
    parts: [atLeast("csv.duckdb-1.ratio", 4, "times")],
    why: "The reach was set from SQL that took 10.8 s for a million records; the SQL here, which lets DuckDB check cells as it reads them, takes about 4 s. Ours took 7 s before; what is left is spread over many steps (docs/decisions/0017).",
  },
  {
    id: "csv-parse",
    sentence: "The same of csv-parse + zod",
    parts: [atLeast("csv.csv-parse-zod.ratio", 20, "times")],
    why: "The reach was set from 52 s for a million records, which take about 20 s here.",
  },
  {
    id: "split",
    sentence: "The same of uDSV's split alone: ours does the whole job in less",
    parts: [atLeast("csv.udsv-split.ratio", 1, "times")],
    why: "uDSV makes texts that point into the piece read and are never looked at: hardly more than the scan for the ends of cells.",
  },
  {
    id: "boundary",
    sentence: "Processor time of the scan for the ends of cells beside ours",
    parts: [atLeast("csv.boundary-scan.ratio", 0.35, "of ours")],
    why: "The reach was set from a scan of 1.03 s, which takes about 0.55 s here; of ours about 0.3 s go into finding cells.",
  },
  {
    id: "json-parse",
    sentence: "NDJSON, whole job: processor time of JSON.parse alone beside ours",
    parts: [atLeast("ndjson.json-parse.ratio", 1.6, "times")],
    why: "The reach was set from 7.1 s of JSON.parse, which takes about 3 s here for records of 600 bytes; reading them takes us about as long, and the whole job comes on top.",
  },
  {
    id: "scored",
    sentence:
      "CSV with scored NDJSON.gz: processor time of DuckDB, one thread, writing the same columns, beside ours",
    parts: [atLeast("scored.duckdb-scored.ratio", 2, "times")],
    why: "Shipments are read and scored once more for it, when it is known which entries came once; a line is a kilobyte of JSON, and making it takes most of the time.",
  },
  {
    id: "gzip",
    sentence: "Wall time of a gzip file beside that of the plain one",
    parts: [atMost("gzip.wall-ratio", 1.3, "times")],
    why: "The file is unpacked beside the reading, on the other core.",
  },
  {
    id: "threads",
    sentence:
      "Two threads: how many times faster than one (wall time; the same bytes, which every run checks), 1 and 5 million records",
    parts: [atLeast("csv.threads.speedup", 1.5, "times"), atLeast("scale.5000000.threads", 1.5, "times")],
    why: "Each thread warms up, is compiled and learns the manufacturers for itself, both wait for the same memory, and start, merging and ranking are one thread's.",
  },
  {
    id: "memory",
    sentence: "Most memory resident: 100 MB and 16 bytes a shipment, from 100 thousand to 5 million",
    parts: [100_000, 1_000_000, 5_000_000].map(memoryAt),
    why: "Node with the loaded bundle takes 65 MB at rest; 12,000 candidates with their reasons, their sums by month and the compiler's code come on top.",
  },
  {
    id: "growth",
    sentence: "Processor time a row at 5 million beside that at 1 million",
    parts: [atMost("scale.5000000.growth", 1.05, "times")],
    why: "",
  },
  {
    id: "ranking",
    sentence: "Ranking 12,000 members",
    parts: [atMost("ranking.12000", 100, "ms")],
    why: "",
  },
  {
    id: "ranking-million",
    sentence: "Ranking 1,000,000 members",
    parts: [atMost("ranking.1000000", 10, "s", 1_000)],
    why: "",
  },
  {
    id: "plan",
    sentence: "A plan for 12,000 members",
    parts: [atMost("plan.12000", 1, "s", 1_000)],
    why: "",
  },
  {
    id: "mid-repeated",
    sentence: "MID checks a second on repeated manufacturers, one thread",
    parts: [atLeast("mid.repeated", 2, "million a second", 1e6)],
    why: "",
  },
  {
    id: "mid-distinct",
    sentence: "MID checks a second on distinct manufacturers, one thread",
    parts: [atLeast("mid.distinct", 0.5, "million a second", 1e6)],
    why: "",
  },
  {
    id: "load",
    sentence:
      "Loading the bundle of score-shipment, score-chunk, intake-file, rank-members, candidates-api beside a bare start of Node",
    parts: ["score-shipment", "score-chunk", "intake-file", "rank-members", "candidates-api"].map((name) =>
      atMost(`load.${name}`, 3, "times"),
    ),
    why: "The clients of the AWS SDK alone load at three times a bare start; zod, Powertools and what is ours come on top (functions/README.md).",
  },
];
