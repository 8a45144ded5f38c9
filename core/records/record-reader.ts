import { columnOf } from "./column.ts";
import { type CellProblem, decodeRow } from "./decode.ts";
import { fieldFinder, type Header, headerNames, MOST_COLUMNS, readHeader } from "./header.ts";
import { InputError } from "./input-error.ts";
import { FIELD_TABLES, type RecordKind } from "./kinds.ts";
import { MappedCells, writeCell } from "./mapped-cells.ts";
import type { Mapping } from "./mapping/mapping.ts";
import { jsonCells } from "./ndjson/json-cells.ts";
import { NdjsonScanner } from "./ndjson/scanner.ts";
import { MOST_RECORD_BYTES, RecordBuffer } from "./record-buffer.ts";
import { type RecordFormat, RecordSplitter } from "./record-splitter.ts";
import { MOST_ROWS, type RecordTaker } from "./record-taker.ts";
import type { Reject } from "./reject.ts";
import { Row } from "./row.ts";

export interface RecordReaderOptions {
  readonly kind: RecordKind;
  /** Name of the file, for rejects and errors. */
  readonly file: string;
  readonly format: RecordFormat;
  readonly mapping: Mapping | undefined;
  readonly taker: RecordTaker;
  /** For a piece of a file: the header's names (CSV), and the line on which the piece starts. */
  readonly piece?: { readonly names: readonly string[]; readonly firstLine: number };
}

const NO_UTF8: CellProblem = {
  field: "",
  code: "invalid-utf8",
  message: "the record is not UTF-8; save the file as UTF-8",
};

const CONTROL_CHARACTER: CellProblem = {
  field: "",
  code: "control-character",
  message: "the record holds a control character",
};

const TOO_LONG_MAPPED: CellProblem = {
  field: "",
  code: "record-too-long",
  message: "the record becomes too long where the mapping is applied",
};

/** Records that are given together share the room for rewritten cells up to here; each has all that it had alone. */
const SHARED_SCRATCH = 65_536;

/** Bytes that a UTF-16 unit can take in UTF-8. */
const MOST_UTF8_BYTES = 3;

/**
 * Turns the bytes of a file into rows and rejects: every record ends as exactly one of the two. A file that cannot be read at
 * all (no header, a missing column, no text) throws an InputError.
 */
export class RecordReader {
  /** Records read so far: rows and rejects. */
  read = 0;
  rejected = 0;
  /** Column names that no field claims; none before the header is read. */
  ignoredColumns: readonly string[] = [];
  row: Row = new Row(MOST_COLUMNS);
  /** The rows in turn, `row` first; the first `#filled` are good records that are not given yet. */
  #rows: readonly Row[] = [this.row];
  #filled = 0;

  readonly #options: RecordReaderOptions;
  readonly #splitter: RecordSplitter;
  readonly #buffer: RecordBuffer;
  #header: Header | undefined;
  #mapped: MappedCells;
  #ndjson: NdjsonScanner | undefined;
  #columnOfKey: (key: string) => number = () => -1;

  constructor(options: RecordReaderOptions) {
    const { kind, file, format, mapping, piece } = options;
    this.#options = options;
    const constants = Object.values(mapping?.constants ?? {}).join("").length;
    this.#buffer = new RecordBuffer(SHARED_SCRATCH + MOST_RECORD_BYTES * 2 + constants * MOST_UTF8_BYTES);
    this.#mapped = new MappedCells({ columns: [], joins: [] }, this.#buffer);
    this.row.bytes = this.#buffer.bytes;
    this.#splitter = new RecordSplitter(
      format,
      mapping?.delimiter ?? ",",
      piece?.firstLine ?? 1,
      this.#buffer,
      this,
    );
    if (format === "ndjson") this.#adopt(this.#jsonHeader());
    else if (piece !== undefined) this.#adopt(readHeader(file, kind, piece.names, mapping));
  }

  /** Takes the next bytes of the file. */
  push(chunk: Uint8Array): void {
    this.#splitter.push(chunk, () => this.#give());
  }

  /** The file has ended. */
  end(): void {
    this.#splitter.end(() => this.#give());
    const { file, piece } = this.#options;
    if (
      this.#header === undefined ||
      (this.#ndjson !== undefined && this.read === 0 && piece === undefined)
    ) {
      throw new InputError("empty", file, "the file is empty");
    }
  }

  /** Goes on, after `end`, with another piece of the same file, which starts on a line: what was learnt of the file stays. */
  goOn(firstLine: number): void {
    this.#splitter.line = firstLine;
  }

  /** For the splitter. */
  record(isClean: boolean): void {
    const header = this.#header;
    if (header === undefined) this.#readHeader(isClean);
    else this.#readRecord(header, isClean);
  }

  #readRecord(header: Header, isClean: boolean): void {
    const problem = this.#problem(header, isClean);
    if (problem !== undefined) {
      this.#reject(problem.field, problem.code, problem.message);
      return;
    }
    this.read++;
    this.row.base = this.#splitter.taken;
    this.#keep();
  }

  /** Goes on with the next row, or gives those that are filled where there is no more room. */
  #keep(): void {
    this.#filled++;
    const next = this.#rows[this.#filled];
    if (next === undefined || this.#buffer.scratchBytes > SHARED_SCRATCH) this.#give();
    else this.row = next;
  }

  /** Gives the records that are kept: before the buffer forgets them, and before a reject that comes behind them. */
  #give(): void {
    const { taker } = this.#options;
    const [first] = this.#rows;
    const count = this.#filled;
    if (count === 0 || first === undefined) return;
    if ("rows" in taker) taker.rows(this.#rows.slice(0, count));
    else taker.row(first);
    this.#filled = 0;
    this.row = first;
  }

  /** Finds and decodes the cells of the record, or what is wrong with it. */
  #problem(header: Header, isClean: boolean): CellProblem | undefined {
    if (!this.#splitter.isUtf8 && !this.#buffer.isUtf8(this.row.from, this.row.to)) return NO_UTF8;
    const cells =
      this.#ndjson === undefined ? this.#csvCells(header, isClean) : this.#jsonCells(header, this.#ndjson);
    return cells ?? decodeRow(this.row, header.columns);
  }

  /** For the splitter. */
  broken(from: number, to: number, line: number, { field, code, message }: CellProblem): void {
    if (this.#header === undefined) {
      throw new InputError(
        "binary",
        this.#options.file,
        `the header cannot be read: ${message}; is this a CSV file?`,
      );
    }
    this.row.from = from;
    this.row.to = to;
    this.row.line = line;
    this.#reject(field, code, message);
  }

  #csvCells(header: Header, isClean: boolean): CellProblem | undefined {
    const { cells, escapedCells } = this.#splitter.csv;
    if (cells !== header.cells) {
      const message = `the record has ${cells} cells, the header ${header.cells}`;
      return { field: "", code: "column-count", message };
    }
    if (!isClean) return CONTROL_CHARACTER;
    this.#clearScratch();
    if (escapedCells.length > 0) this.#undoubleQuotes(escapedCells);
    return this.#mapped.apply(this.row) ? undefined : TOO_LONG_MAPPED;
  }

  #jsonCells(header: Header, scanner: NdjsonScanner): CellProblem | undefined {
    const { row } = this;
    this.#clearScratch();
    let fits = true;
    if (scanner.scan(row, row.from, row.to) === "needsJson") {
      const reading = jsonCells(row.raw(), header.columns, this.#columnOfKey);
      if (!reading.ok) return reading.problem;
      row.starts.fill(0, 0, header.cells);
      row.ends.fill(0, 0, header.cells);
      fits = [...reading.cells].every(([column, text]) => writeCell(this.#buffer, row, column, text));
    } else if (scanner.escapedCells.length > 0) {
      this.#undoEscapes(scanner.escapedCells);
    }
    return fits && this.#mapped.apply(this.row) ? undefined : TOO_LONG_MAPPED;
  }

  #clearScratch(): void {
    if (this.#filled === 0) this.#buffer.clearScratch();
  }

  /** Cells with doubled quotes are written out single behind the data, so that a span is always the value. */
  #undoubleQuotes(escapedCells: readonly number[]): void {
    const { row } = this;
    for (const at of escapedCells) {
      row.place(at, this.#buffer.writeUndoubled(Number(row.starts[at]), Number(row.ends[at])));
    }
  }

  /** Likewise the strings of JSON with escapes in them. */
  #undoEscapes(escapedCells: readonly number[]): void {
    const { row } = this;
    for (const at of escapedCells) {
      row.place(at, this.#buffer.writeUnescaped(Number(row.starts[at]), Number(row.ends[at])));
    }
  }

  #readHeader(isClean: boolean): void {
    const { file, kind, mapping } = this.#options;
    const { cells } = this.#splitter.csv;
    if (!isClean || !this.#buffer.isUtf8(this.row.from, this.row.to)) {
      throw new InputError(
        "binary",
        file,
        "the file is no text in UTF-8; CSV, NDJSON and gzip of them are read",
      );
    }
    if (cells > MOST_COLUMNS) {
      throw new InputError(
        "binary",
        file,
        `the header has more than ${MOST_COLUMNS} columns; is this a CSV file?`,
      );
    }
    this.#adopt(readHeader(file, kind, headerNames(this.row, cells), mapping));
  }

  #jsonHeader(): Header {
    const { kind, mapping, file } = this.#options;
    if (mapping !== undefined && Object.keys(mapping.joins).length > 0) {
      throw new InputError(
        "bad-mapping",
        file,
        `the mapping ${mapping.name} joins columns, which only CSV has`,
      );
    }
    const table = Object.entries(FIELD_TABLES[kind]);
    const constants = Object.keys(mapping?.constants ?? {});
    const columns = table.map(([name, field], at) => {
      const constant = constants.indexOf(name);
      return constant < 0
        ? columnOf(name, field, at, mapping)
        : columnOf(name, field, table.length + constant, undefined);
    });
    const find = fieldFinder(kind, mapping);
    const places = new Map(columns.map(({ name, at }) => [name, at]));
    this.#columnOfKey = (key) => places.get(find(key) ?? "") ?? -1;
    this.#ndjson = new NdjsonScanner(columns, this.#columnOfKey, this.#splitter.lines);
    return { columns, cells: columns.length, joins: [], names: [], ignored: [] };
  }

  /** Makes the row for the file's columns; constants stand behind them, where no record overwrites them. */
  #adopt(header: Header): void {
    const constants = Object.values(this.#options.mapping?.constants ?? {});
    const spans = constants.map((text) => this.#buffer.keep(text));
    const { taker } = this.#options;
    this.#rows = Array.from({ length: "rows" in taker ? MOST_ROWS : 1 }, () => {
      this.row = new Row(header.cells + constants.length + header.joins.length);
      this.row.bytes = this.#buffer.bytes;
      this.row.scanned = header.cells;
      spans.forEach((span, order) => {
        this.row.place(header.cells + order, span);
      });
      return this.row;
    }).reverse();
    this.#header = header;
    this.ignoredColumns = header.ignored;
    this.#mapped = new MappedCells(header, this.#buffer);
    taker.header(header);
  }

  #reject(field: string, code: Reject["code"], message: string): void {
    const { kind, file, taker } = this.#options;
    const { from, to, line } = this.row;
    this.#give();
    this.read++;
    this.rejected++;
    taker.reject({ kind, file, line, field, code, message, raw: this.#buffer.raw(from, to) });
  }
}
