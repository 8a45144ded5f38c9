import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunkMessageSchema } from "../../../functions/chunk-message.ts";
import { decodeChunk } from "../../../functions/chunk-object.ts";
import { intakeIdOf } from "../../../functions/intake-file/intake-id.ts";
import { shipmentLine } from "../../core/records/reading.ts";
import { readChunks, readShipments } from "./records.ts";
import { Services } from "./services.ts";

const HEADER = "entryNumber,entryDate,importerId,countryOfOrigin,valueUsd,note";
const KEY = "incoming/shipments/june.csv";

/** A file of `count` good records, with line breaks in each. */
function csvOf(count: number, breaks = 1): string {
  const lines = Array.from(
    { length: count },
    (_, at) => `E${at},2026-03-14,M1,MX,100,"Acme${"\n".repeat(breaks)}""${at}"""`,
  );
  return [HEADER, ...lines, ""].join("\n");
}

/** What a cutter takes in at once: no piece of a larger file is smaller. */
const LEAST_PIECE = 65_536;

const chunksIn = ({ objects }: Services) =>
  [...objects.contents]
    .filter(([key]) => key.startsWith("chunks/"))
    .sort(([one], [other]) => (one < other ? -1 : 1));

function chunkReading(services: Services) {
  return readChunks(chunksIn(services).map(([, object]) => object));
}

/** Long, so that a file of few records is cut several times. */
const LONG = `"${'é\n""x"",'.repeat(2_000)}"`;

const csvLine = fc.constantFrom(
  "E1,2026-03-14,M1,MX,100,Acme",
  `E2,2026-03-14,M1,MX,1,${LONG}`,
  `E2,2026-03-14,M1,MX,no number,${LONG}`,
  `bad,${LONG}`,
  '"open',
  "",
  "E3,2026-03-14,M1,MX,1,é\r",
);
const jsonLine = fc.constantFrom(
  shipmentLine({}),
  shipmentLine({ note: "é\n".repeat(5_000) }),
  `bad${"x".repeat(20_000)}`,
  "",
  "{}",
);

describe("a file of shipments", () => {
  it("is cut into chunks that come to the same records and rejects, however its bytes come", async () => {
    const csv = fc
      .array(csvLine, { maxLength: 40, size: "max" })
      .map((lines) => [HEADER, ...lines].join("\n"));
    const ndjson = fc
      .array(jsonLine, { maxLength: 40, size: "max" })
      .map((lines) => [shipmentLine({}), ...lines].join("\n"));
    const file = fc.oneof(
      fc.record({ format: fc.constant("csv" as const), text: csv }),
      fc.record({ format: fc.constant("ndjson" as const), text: ndjson }),
    );
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.boolean(),
        fc.integer({ min: 1, max: 200_000 }),
        fc.integer({ min: 500, max: 90_000 }),
        async ({ format, text }, isPacked, pieceBytes, chunkBytes) => {
          const services = new Services();
          services.chunkBytes = chunkBytes;
          const key = `incoming/shipments/f.${format}${isPacked ? ".gz" : ""}`;
          const content = new TextEncoder().encode(text);
          await services
            .fileIntake(pieceBytes)
            .take(services.upload({ key, content: isPacked ? gzipSync(content) : content }));
          expect(chunkReading(services)).toEqual(
            readShipments(content, { file: key, format, mapping: undefined }),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it("is chunked when all is written, and then its chunks are queued", async () => {
    const services = new Services();
    const upload = services.upload({ key: KEY, content: csvOf(40_000) });
    await services.fileIntake().take(upload);
    const intakeId = intakeIdOf(upload);
    const chunks = chunksIn(services);
    expect(chunks.length).toBeGreaterThan(3);
    expect(services.intakes.get(intakeId)).toMatchObject({
      kind: "shipments",
      bucket: "input",
      key: KEY,
      version: "v0",
      uploadedAt: "2026-06-30T12:00:00.123Z",
      receivedAt: "2026-06-30T12:00:05.000Z",
      registry: "none",
      mapping: "",
      state: "chunked",
      chunks: chunks.length,
    });
    const messages = services.messages.map((body) => chunkMessageSchema.parse(JSON.parse(body)));
    expect(messages).toEqual(chunks.map(([key], chunk) => ({ intakeId, chunk, key })));
  });

  it("keeps quoted line breaks in one chunk, and the lines of the file", async () => {
    const services = new Services();
    const breaks = LEAST_PIECE;
    await services.fileIntake(1).take(services.upload({ key: KEY, content: csvOf(3, breaks) }));
    const headers = chunksIn(services).map(([, object]) => decodeChunk(object).header);
    const names = HEADER.split(",");
    expect(headers.map((header) => [header.firstLine, header.names])).toEqual([
      [1, null],
      [2, names],
      [3 + breaks, names],
      [4 + 2 * breaks, names],
    ]);
    const lines = chunkReading(services).rows.map((row) => row.slice(0, row.indexOf(",")));
    expect(lines).toEqual(["2: E0", `${3 + breaks}: E1`, `${4 + 2 * breaks}: E2`]);
  });

  it("of nothing but a header has no records, and is taken in all the same", async () => {
    const services = new Services();
    await services.fileIntake().take(services.upload({ key: KEY, content: HEADER }));
    expect(chunkReading(services)).toEqual({ rows: [], rejects: [] });
    expect(services.messages).toHaveLength(1);
  });

  it("may be packed and only called .gz", async () => {
    const services = new Services();
    const content = gzipSync(shipmentLine({}));
    await services.fileIntake().take(services.upload({ key: "incoming/shipments/june.gz", content }));
    expect(decodeChunk(chunksIn(services)[0]?.[1] ?? new Uint8Array()).header.format).toBe("ndjson");
    expect(chunkReading(services).rows).toHaveLength(1);
  });

  it("may have another layout, which its metadata names", async () => {
    const services = new Services();
    const key = "incoming/shipments/ace.csv";
    const content = "Entry Summary Number,Importer Number\nE1,M1\n";
    const upload = services.upload({ key, content, metadata: { map: "ace-entry-summary" } });
    await services.fileIntake().take(upload);
    const intake = services.intakes.get(intakeIdOf(upload));
    expect(intake?.mapping).toBe("ace-entry-summary");
    expect(intake?.failure?.code).toBe("missing-column");
    expect(intake?.failure?.reason).toContain("found: Entry Summary Number, Importer Number");
  });

  it.each([
    { what: "no bytes", content: "", code: "empty" },
    { what: "blank lines alone", content: "\n \n", code: "empty" },
    {
      what: "a missing column",
      content: `importerId,valueUsd\n${"M1,1\n".repeat(500)}`,
      code: "missing-column",
    },
    { what: "one column twice", content: `${HEADER},Entry Number\n`, code: "duplicate-column" },
    { what: "no text", content: Uint8Array.of(80, 75, 3, 4, 0, 0, 255), code: "binary" },
    {
      what: "no unpackable bytes",
      content: Uint8Array.of(31, 139, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8),
      code: "corrupt-gzip",
    },
    { what: "blank lines without end", content: `${"\n".repeat(70_000)}${HEADER}\n`, code: "empty" },
  ])("with $what fails before anything is written", async ({ content, code }) => {
    const services = new Services();
    const upload = services.upload({ key: KEY, content });
    await services.fileIntake().take(upload);
    expect(services.intakes.get(intakeIdOf(upload))).toMatchObject({ state: "failed", failure: { code } });
    expect(services.objects.contents.size).toBe(0);
    expect(services.messages).toEqual([]);
    expect([...services.observation.sums]).toEqual([["UploadsFailed", 1]]);
  });

  it("in gzip that ends too early fails, and nobody hears of its chunks", async () => {
    const services = new Services();
    const packed = gzipSync(csvOf(5_000));
    const upload = services.upload({ key: `${KEY}.gz`, content: packed.subarray(0, packed.length - 9) });
    await services.fileIntake(10_000).take(upload);
    expect(services.intakes.get(intakeIdOf(upload))).toMatchObject({
      state: "failed",
      failure: { code: "truncated-gzip", reason: expect.stringContaining("fetch it again") },
    });
    expect(services.messages).toEqual([]);
  });

  it("never has more than a few chunks in memory, however fast it comes", async () => {
    const pieceBytes = 100_000;
    const services = new Services();
    services.chunkBytes = 1_000_000;
    const upload = services.upload({ key: KEY, content: csvOf(200_000) });
    let under = 0;
    let most = 0;
    const { objects } = services;
    const put = objects.put.bind(objects);
    objects.put = async (key, body) => {
      most = Math.max(most, ++under);
      await new Promise<void>((resolve) => setImmediate(resolve));
      await put(key, body);
      under--;
    };
    await services.fileIntake(pieceBytes).take(upload);
    expect(services.messages.length).toBeGreaterThan(50);
    expect(most).toBe(4);
  });
});
