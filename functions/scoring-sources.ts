import type { NamedPolicy } from "../adapters/policy/named-policy.ts";
import type { LoadedRegistry } from "../adapters/s3/registry-store.ts";
import { compilePolicy } from "../core/policy/compile-policy.ts";
import { Baselines } from "../core/registry/baselines.ts";
import { Importers } from "../core/registry/importers.ts";
import type { FactSources } from "../core/score/facts-reader.ts";

/** A registry snapshot as far as scoring needs it. */
export type ScoringRegistry = Pick<LoadedRegistry, "version" | "registry" | "baselines">;

/** Makes what shipments are scored with; once for each registry snapshot, as long as whoever loaded that keeps it. */
export class ScoringSources {
  readonly policyName: string;
  readonly #policy: NamedPolicy["policy"];
  readonly #compiled: FactSources["policy"];
  readonly #made = new WeakMap<ScoringRegistry, FactSources>();

  constructor({ policy, name }: NamedPolicy) {
    this.policyName = name;
    this.#policy = policy;
    this.#compiled = compilePolicy(policy);
  }

  /** What shipments are scored with where this registry applies; importers that it does not know stay unknown. */
  of(loaded: ScoringRegistry): FactSources {
    const known = this.#made.get(loaded);
    if (known !== undefined) return known;
    const { registry, baselines } = loaded;
    const { value, volume } = this.#policy.shipment.factors;
    const sources: FactSources = {
      registry,
      importers: new Importers(registry, "apart"),
      policy: this.#compiled,
      baselines: new Baselines(baselines, { ...value, ...volume }),
    };
    this.#made.set(loaded, sources);
    return sources;
  }
}
