/** What a cell may hold; an empty one holds nothing, which only a required column forbids. */
export type CellRule =
  /** Any text of at most so many characters. */
  | { readonly type: "text"; readonly max: number }
  /** A day of the calendar, `YYYY-MM-DD`. */
  | { readonly type: "date" }
  /** Two letters A to Z. */
  | { readonly type: "country" }
  /** A plain number, 0 or more, of at most so many places, at most `most`. */
  | { readonly type: "number"; readonly places: number; readonly most: number }
  /** `yes` or `no`. */
  | { readonly type: "flag" }
  /** One of the words. */
  | { readonly type: "word"; readonly words: readonly string[] }
  /** Texts of at most so many characters each, `|` between. */
  | { readonly type: "texts"; readonly max: number };

export interface Column {
  readonly name: string;
  readonly required: boolean;
  readonly rule: CellRule;
}

const text = (max: number): CellRule => ({ type: "text", max });
const number = (places: number, most: number): CellRule => ({ type: "number", places, most });
const word = (...words: readonly string[]): CellRule => ({ type: "word", words });
const date: CellRule = { type: "date" };
const country: CellRule = { type: "country" };
const flag: CellRule = { type: "flag" };

const column = (name: string, rule: CellRule): Column => ({ name, required: false, rule });
const required = (name: string, rule: CellRule): Column => ({ name, required: true, rule });

const MOST_USD = 10_000_000_000;
const MOST_KG = 1_000_000_000;

/** The 27 columns of the task's files, in their order. A test holds them against the fields of the code. */
export const COLUMNS: readonly Column[] = [
  required("entryNumber", text(35)),
  column("version", number(0, 1_000_000)),
  required("entryDate", date),
  required("importerId", text(35)),
  column("carrierId", text(35)),
  column("brokerId", text(35)),
  column("driverFastCard", flag),
  column("manufacturerName", text(200)),
  column("manufacturerStreet", text(200)),
  column("manufacturerCity", text(100)),
  column("manufacturerProvince", text(100)),
  column("manufacturerPostalCode", text(20)),
  column("manufacturerCountry", country),
  column("manufacturerIdCode", text(40)),
  required("countryOfOrigin", country),
  column("countryOfExport", country),
  column("portOfEntry", text(20)),
  column("mode", word("sea", "rail", "truck", "air", "mail", "other")),
  column("border", word("mexico", "canada", "none")),
  column("fastLane", flag),
  required("valueUsd", number(2, MOST_USD)),
  column("weightKg", number(3, MOST_KG)),
  column("quantity", number(3, MOST_KG)),
  column("htsCode", text(14)),
  column("anomalyCodes", { type: "texts", max: 40 }),
  column("examined", flag),
  column("examFinding", word("none", "discrepancy", "contraband", "fraud", "forcedLabour", "other")),
];
