import { sha256 } from "../../adapters/sha256.ts";
import type { ContestedReaderOptions } from "../../core/activity/contested-record.ts";
import type { EntrySet } from "../../core/activity/entry-set.ts";
import { compilePolicy } from "../../core/policy/compile-policy.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { Day } from "../../core/records/calendar-date.ts";
import type { Member } from "../../core/records/fields/member.ts";
import type { Operator } from "../../core/records/fields/operator.ts";
import { type BaselineLine, Baselines } from "../../core/registry/baselines.ts";
import { Importers, type UnknownImporters } from "../../core/registry/importers.ts";
import { Registry } from "../../core/registry/registry.ts";
import type { FactSources } from "../../core/score/facts-reader.ts";

/** All that scoring a part of the shipments needs, as plain data that can go to another thread. */
export interface FoldSetting {
  readonly members: readonly Member[];
  readonly operators: readonly Operator[];
  readonly unknownImporters: UnknownImporters;
  readonly policy: Policy;
  readonly policyName: string;
  readonly baselines: readonly BaselineLine[];
  readonly latestDay: Day;
  /** Whether scored shipments are written. */
  readonly scored: boolean;
}

/** What facts are looked up in; `registry` spares making it where it is there already. */
export function sourcesOf(
  setting: FoldSetting,
  registry = new Registry(setting.members, setting.operators),
): FactSources {
  const { value, volume } = setting.policy.shipment.factors;
  return {
    registry,
    importers: new Importers(registry, setting.unknownImporters),
    policy: compilePolicy(setting.policy),
    baselines: new Baselines(setting.baselines, { ...value, ...volume }),
  };
}

/** What the second look at repeated entries needs. */
export function contestedOptions(
  setting: FoldSetting,
  sources: FactSources,
  repeated: EntrySet,
): ContestedReaderOptions {
  const { policyName, scored } = setting;
  return { sources, policyName, repeated, scored, digest: sha256 };
}
