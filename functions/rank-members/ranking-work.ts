import type { RankingEntry } from "../../adapters/dynamodb/ranking-entry.ts";
import type { EntryLedger } from "../../core/activity/entry-ledger.ts";
import type { RankingRequest, RankRequest, SegmentRequest } from "../../core/rank/ranking-request.ts";
import type { Observation } from "../observe.ts";
import { PartialActivities, scanSegment } from "./partial-activity.ts";
import { announce, publishRanking } from "./publish-ranking.ts";
import { rankEntries } from "./rank-entries.ts";
import type { RankingPorts } from "./ranking-ports.ts";

/**
 * Published rankings among which that of a request is looked for. A request that comes again comes soon; one that was forgotten
 * gives an older ranking once more, which takes nobody's place.
 */
const RECENT = 100;

/** Ranks the members as requests ask. Everything may be asked again at any time, also while it is being done. */
export class RankingWork {
  readonly #ports: RankingPorts;
  readonly #entriesASegment: number;
  readonly #observation: Observation;

  /** `entriesASegment`: how many contents one invocation is to scan. */
  constructor(ports: RankingPorts, entriesASegment: number, observation: Observation) {
    this.#ports = ports;
    this.#entriesASegment = entriesASegment;
    this.#observation = observation;
  }

  async handle(message: RankingRequest): Promise<void> {
    const request = message.ask === "rank" ? message : message.request;
    const published = await this.#published(request);
    if (published !== undefined) {
      // It may have been listed and no more: the pointer to the newest comes after the list.
      await announce(published, request, this.#ports.rankings);
      return this.#finish(request, published);
    }
    await (message.ask === "rank" ? this.#rank(message) : this.#segment(message));
  }

  /** Few entries are ranked at once; of many each segment is scanned by an invocation of its own. */
  async #rank(asked: RankRequest): Promise<void> {
    const { shipments, intakes, requests } = this.#ports;
    const { requestId } = asked;
    // Whoever asks again does so at another time; all of them make one ranking.
    const { segments, requestedAt } = await intakes.planRanking(requestId, {
      segments: await this.#segmentsFor(asked),
      requestedAt: asked.requestedAt,
    });
    const request = { ...asked, requestedAt };
    this.#observation.logger.info("ranking planned", { requestId, segments });
    if (segments === 1) return this.#publish(request, await scanSegment(shipments, 0, 1));
    const messages = Array.from({ length: segments }, (_, segment): SegmentRequest => {
      return { ask: "segment", request, segment, segments };
    });
    await requests.sendAll(messages.map((message) => JSON.stringify(message)));
  }

  /** Who completes the segments merges them and publishes. */
  async #segment({ request, segment, segments }: SegmentRequest): Promise<void> {
    const { objects, shipments, intakes } = this.#ports;
    const { requestId } = request;
    const partials = new PartialActivities(objects, requestId);
    if (!(await partials.has(segment))) {
      await partials.write(segment, await scanSegment(shipments, segment, segments));
    }
    const { done } = await intakes.recordSegment(requestId, segment);
    this.#observation.logger.info("segment folded", { requestId, segment, segments, done });
    if (done >= segments) await this.#publish(request, await partials.merged(segments));
  }

  async #publish(request: RankRequest, ledger: EntryLedger): Promise<void> {
    const { logger, metrics } = this.#observation;
    const ranked = await rankEntries(ledger, request, this.#ports);
    const entry = await publishRanking(ranked, request, this.#ports);
    const { rankingId, requestId, candidates, entries } = entry;
    const { superseded } = ledger;
    const conflicts = ranked.summary.entries.conflicts.length;
    metrics.addMetric("CandidatesRanked", "Count", candidates);
    metrics.addMetric("EntriesFolded", "Count", entries);
    logger.info("ranking published", { rankingId, requestId, candidates, entries, superseded, conflicts });
    await this.#finish(request, entry);
  }

  /** Done again with each delivery: nobody knows whether an earlier one came this far. */
  async #finish(
    { intakeId, requestedBy }: RankRequest,
    { rankingId, asOf, candidates }: RankingEntry,
  ): Promise<void> {
    // On the schedule alone: a batch must not change what the next one is scored with, nor a ranking as of another day.
    if (requestedBy === "schedule") await this.#ports.registries.adoptBaselinesOf(rankingId);
    if (intakeId !== undefined) await this.#ports.intakes.markRanked(intakeId, rankingId);
    await this.#ports.events.put([{ type: "RankingPublished", detail: { rankingId, asOf, candidates } }]);
  }

  async #published({ requestId }: RankRequest): Promise<RankingEntry | undefined> {
    const recent = await this.#ports.rankings.newest(RECENT);
    return recent.find((entry) => entry.requestId === requestId);
  }

  /** The table is counted now and then only, so that the records which led to the request may not be in the count yet. */
  async #segmentsFor({ intakeId }: RankRequest): Promise<number> {
    const { shipments, intakes } = this.#ports;
    const intake = intakeId === undefined ? undefined : await intakes.get(intakeId);
    const contents = (await shipments.approximateCount()) + (intake?.accepted ?? 0);
    return Math.max(1, Math.ceil(contents / this.#entriesASegment));
  }
}
