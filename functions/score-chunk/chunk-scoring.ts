import type { ChunkCounts, Intake, Progress } from "../../adapters/dynamodb/intake.ts";
import { UnknownIntakeError } from "../../adapters/dynamodb/unknown-intake-error.ts";
import type { RankRequest } from "../../core/rank/ranking-request.ts";
import type { ChunkMessage } from "../chunk-message.ts";
import { decodeChunk } from "../chunk-object.ts";
import type { Observation } from "../observe.ts";
import type { Outside } from "../outside.ts";
import type { ScoringRegistry, ScoringSources } from "../scoring-sources.ts";
import { scoreRecords } from "./score-records.ts";
import { type ResultPorts, writeResults } from "./write-results.ts";

/** What scoring a chunk needs of the services. */
export interface ChunkPorts extends ResultPorts {
  readonly intakes: {
    get(intakeId: string): Promise<Pick<Intake, "registry"> | undefined>;
    isChunkDone(intakeId: string, chunk: number): Promise<boolean>;
    recordChunk(intakeId: string, counts: ChunkCounts): Promise<Progress>;
    progress(intakeId: string): Promise<Progress>;
    finish(intakeId: string): Promise<Pick<Intake, "state">>;
  };
  readonly objects: ResultPorts["objects"] & { read(key: string): Promise<Uint8Array> };
  readonly registries: { load(version: string): Promise<ScoringRegistry> };
  readonly rankings: { send(body: string): Promise<void> };
  /** Made from the policy, which is read once. */
  sources(): Promise<ScoringSources>;
}

/**
 * Scores chunks. Everything it writes is the same for the same chunk, and a chunk counts as done only when all of it is written:
 * whatever was interrupted can be done again from the start.
 */
export class ChunkScoring {
  readonly #ports: ChunkPorts;
  readonly #outside: Pick<Outside, "now">;
  readonly #observation: Observation;

  constructor(ports: ChunkPorts, outside: Pick<Outside, "now">, observation: Observation) {
    this.#ports = ports;
    this.#outside = outside;
    this.#observation = observation;
  }

  /** Scores a chunk that is not done yet; who brings the last one of a file asks for a ranking. */
  async score(message: ChunkMessage): Promise<void> {
    const { intakeId, chunk } = message;
    const { intakes } = this.#ports;
    const isDone = await intakes.isChunkDone(intakeId, chunk);
    await this.#complete(intakeId, isDone ? await intakes.progress(intakeId) : await this.#do(message));
  }

  async #do({ intakeId, chunk, key }: ChunkMessage): Promise<Progress> {
    const { intakes, objects, registries, sources } = this.#ports;
    const intake = await intakes.get(intakeId);
    if (intake === undefined) throw new UnknownIntakeError(intakeId);
    const registry = await registries.load(intake.registry);
    const scoring = await sources();
    const slices = scoreRecords(decodeChunk(await objects.read(key)), {
      sources: scoring.of(registry),
      policyName: scoring.policyName,
      registry: registry.version,
    });
    const counts = await writeResults({ intakeId, chunk }, slices, this.#ports);
    const progress = await intakes.recordChunk(intakeId, counts);
    this.#tell(intakeId, counts, progress);
    return progress;
  }

  /** Asked for again where it is not certain that it was: the request's id keeps it one. */
  async #complete(intakeId: string, { chunks, done }: Progress): Promise<void> {
    if (chunks === 0 || done < chunks) return;
    const { state } = await this.#ports.intakes.finish(intakeId);
    if (state === "ranked") return;
    const request: RankRequest = {
      ask: "rank",
      requestId: `intake-${intakeId}`,
      requestedBy: "intake",
      requestedAt: this.#outside.now().toISOString(),
      intakeId,
    };
    await this.#ports.rankings.send(JSON.stringify(request));
    this.#observation.logger.info("ranking asked for", { intakeId });
  }

  #tell(intakeId: string, counts: ChunkCounts, progress: Progress): void {
    const { logger, metrics } = this.#observation;
    metrics.addMetric("RecordsRead", "Count", counts.read);
    metrics.addMetric("RecordsRejected", "Count", counts.rejected);
    metrics.addMetric("ShipmentsScored", "Count", counts.accepted);
    logger.info("chunk scored", { intakeId, ...counts, ...progress });
  }
}
