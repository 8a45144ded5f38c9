import type { Outside } from "../outside.ts";
import type { ScoringRegistry, ScoringSources } from "../scoring-sources.ts";
import { LineScorer } from "./line-scorer.ts";

/** What choosing the registry needs of the services. */
export interface CurrentScorerPorts {
  readonly registries: {
    current(): Promise<string>;
    load(version: string): Promise<ScoringRegistry>;
  };
  /** Made from the policy, which is read once. */
  sources(): Promise<ScoringSources>;
}

/** How long a registry is taken as current without asking, milliseconds. */
const TRUSTED = 5_000;

/** Keeps the scorer of the current registry, and makes another when the registry has moved. */
export class CurrentScorer {
  readonly #ports: CurrentScorerPorts;
  readonly #outside: Pick<Outside, "now">;
  #scorer: LineScorer | undefined;
  #askedAt = 0;

  constructor(ports: CurrentScorerPorts, outside: Pick<Outside, "now">) {
    this.#ports = ports;
    this.#outside = outside;
  }

  async get(): Promise<LineScorer> {
    const now = this.#outside.now().getTime();
    if (this.#scorer !== undefined && now - this.#askedAt < TRUSTED) return this.#scorer;
    const version = await this.#ports.registries.current();
    const scorer = this.#scorer?.registry === version ? this.#scorer : await this.#newScorer(version);
    this.#scorer = scorer;
    this.#askedAt = now;
    return scorer;
  }

  async #newScorer(version: string): Promise<LineScorer> {
    const { registries, sources } = this.#ports;
    const [registry, scoring] = [await registries.load(version), await sources()];
    return new LineScorer({
      sources: scoring.of(registry),
      policyName: scoring.policyName,
      registry: registry.version,
    });
  }
}
