import { ConfigurationError } from "../../adapters/configuration-error.ts";
import type { Intake, IntakeFailure } from "../../adapters/dynamodb/intake.ts";
import type { Observation } from "../observe.ts";
import type { Outside } from "../outside.ts";
import { readToEnd } from "./file-content.ts";
import { failureOf } from "./intake-failure.ts";
import { intakeIdOf, versionOf } from "./intake-id.ts";
import type { IntakePorts } from "./intake-ports.ts";
import { type RecordsKind, takeIn } from "./records-intake.ts";
import type { S3Upload } from "./s3-upload-event.ts";
import { cutIntoChunks, sendChunks } from "./shipments-intake.ts";
import type { RecordCounts } from "./take-records.ts";
import { uploadPlace } from "./upload-kind.ts";
import { withUpload } from "./uploaded-file.ts";

/** What taking in files is made with. */
export interface FileIntakeOptions {
  readonly ports: IntakePorts;
  readonly outside: Pick<Outside, "now">;
  readonly observation: Observation;
  /** Least bytes of a chunk. */
  readonly pieceBytes: number;
}

/** A file of records is taken in here and at once: it is its own only chunk. */
const ONLY_CHUNK = 0;

/**
 * Takes in what users upload. All that it writes is the same for the same upload, and each step is noted when it is done: whatever
 * was interrupted can be done again from the start.
 */
export class FileIntake {
  readonly #options: FileIntakeOptions;

  constructor(options: FileIntakeOptions) {
    this.#options = options;
  }

  /**
   * Takes in an upload, or completes what an earlier delivery left of it. What can never be read ends as a failed intake; what is
   * thrown may be gone when it is tried again.
   */
  async take(upload: S3Upload): Promise<void> {
    const { intakes, uploads } = this.#options.ports;
    if (upload.bucket !== uploads.bucket) {
      throw new ConfigurationError("INPUT_BUCKET", "S3 tells of another bucket; mend its notifications");
    }
    const intakeId = intakeIdOf(upload);
    const known = await intakes.get(intakeId);
    if (known !== undefined && known.state !== "received" && known.state !== "chunked") {
      this.#tell("upload is known", { intakeId, state: known.state });
      return;
    }
    try {
      await this.#take(upload, known);
    } catch (error) {
      const failure = failureOf(error);
      if (failure === undefined) throw error;
      await this.#fail(upload, failure);
    }
  }

  async #take(upload: S3Upload, known: Intake | undefined): Promise<void> {
    const { kind, failure } = uploadPlace(upload.key);
    if (failure !== undefined) return this.#fail(upload, failure);
    if (kind !== "shipments") return this.#takeRecords(upload, kind);
    const chunks = known?.state === "chunked" ? known.chunks : await this.#cut(upload);
    const intakeId = intakeIdOf(upload);
    await sendChunks(intakeId, chunks, this.#options.ports.chunks);
    this.#tell("chunks are queued", { intakeId, kind, chunks });
  }

  /** Gives the number of chunks. Nobody hears of one before the whole file is read well. */
  #cut(upload: S3Upload): Promise<number> {
    const { ports, pieceBytes } = this.#options;
    return withUpload(ports.uploads, upload, async ({ mapping, content }) => {
      const intake = await this.#receive(upload, mapping);
      const chunks = await cutIntoChunks(await content(), intake, { objects: ports.objects, pieceBytes });
      await ports.intakes.markChunked(intake.intakeId, chunks);
      return chunks;
    });
  }

  async #takeRecords(upload: S3Upload, kind: RecordsKind): Promise<void> {
    const { intakes } = this.#options.ports;
    const { intakeId, counts } = await this.#recordsOf(upload, kind);
    await intakes.markChunked(intakeId, 1);
    await intakes.recordChunk(intakeId, { chunk: ONLY_CHUNK, ...counts });
    await intakes.finish(intakeId);
    const { metrics } = this.#options.observation;
    metrics.addMetric("RecordsRead", "Count", counts.read);
    metrics.addMetric("RecordsRejected", "Count", counts.rejected);
    this.#tell("records are taken in", { intakeId, kind, ...counts });
  }

  /**
   * Records are written as they are read. A gzip file shows only at its end that it is whole, so it is read twice: a broken one
   * must not leave half of its records behind.
   */
  async #recordsOf(
    upload: S3Upload,
    kind: RecordsKind,
  ): Promise<{ readonly intakeId: string; readonly counts: RecordCounts }> {
    const { ports } = this.#options;
    const first = await withUpload(ports.uploads, upload, async (file) => {
      const intake = await this.#receive(upload, file.mapping);
      const content = await file.content();
      if (!content.isGzip) return { intake, counts: await takeIn(kind, { content, intake, ports }) };
      await readToEnd(content);
      return { intake, counts: undefined };
    });
    const { intake } = first;
    const again = () =>
      withUpload(ports.uploads, upload, async (file) =>
        takeIn(kind, { content: await file.content(), intake, ports }),
      );
    return { intakeId: intake.intakeId, counts: first.counts ?? (await again()) };
  }

  /** Notes the upload with the registry that is current now; where it is noted already, what was noted first stands. */
  async #receive(upload: S3Upload, mapping: string): Promise<Intake> {
    const { ports, outside } = this.#options;
    return ports.intakes.receive({
      intakeId: intakeIdOf(upload),
      kind: uploadPlace(upload.key).kind,
      bucket: upload.bucket,
      key: upload.key,
      version: versionOf(upload),
      bytes: upload.bytes,
      uploadedAt: upload.uploadedAt,
      receivedAt: outside.now().toISOString(),
      mapping,
      registry: await ports.registries.current(),
    });
  }

  async #fail(upload: S3Upload, failure: IntakeFailure): Promise<void> {
    const { intakeId, kind } = await this.#receive(upload, "");
    await this.#options.ports.intakes.fail(intakeId, failure);
    const { logger, metrics } = this.#options.observation;
    metrics.addMetric("UploadsFailed", "Count", 1);
    logger.warn("upload cannot be read", { intakeId, kind, code: failure.code });
  }

  /** Never the key: files may be named after people. */
  #tell(message: string, about: Readonly<Record<string, string | number>>): void {
    this.#options.observation.logger.info(message, about);
  }
}
