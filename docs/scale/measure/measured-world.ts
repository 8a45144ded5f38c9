import { join } from "node:path";
import type { HistoryRecord } from "../../../adapters/dynamodb/member-item.ts";
import { readRecords } from "../../../adapters/files/read-records.ts";
import { type NamedPolicy, namedStartingPolicy } from "../../../adapters/policy/named-policy.ts";
import type { LoadedRegistry } from "../../../adapters/s3/registry-store.ts";
import { readRegistry } from "../../../bin/rank/member-files.ts";
import { FIELD_TABLES } from "../../../core/records/kinds.ts";
import { ScoringSources } from "../../../functions/scoring-sources.ts";
import type { ScoringSetting } from "../../../functions/shipment-scorer.ts";
import { generateSamples } from "../../../samples/generate/generate-samples.ts";
import type { SampleSize } from "../../../samples/generate/sample-files.ts";

/** A generated programme, as far as measuring needs it. */
export interface MeasuredWorld {
  /** Path of the generated file. */
  readonly shipments: string;
  readonly registry: LoadedRegistry;
  readonly policy: NamedPolicy;
  readonly setting: ScoringSetting;
  readonly history: readonly HistoryRecord[];
}

/** Generates a programme into a folder and reads its members. */
export async function measuredWorld(folder: string, size: SampleSize): Promise<MeasuredWorld> {
  await generateSamples({ ...size, out: folder });
  const path = (name: string) => join(folder, `${name}.csv`);
  const { registry, records, findings } = await readRegistry({
    members: [path("members")],
    operators: [path("operators")],
    mappings: {},
    latestDay: 0,
    keepsRecords: true,
    onReject: () => {},
  });
  const { members = [], operators = [] } = records ?? {};
  const loaded = {
    version: "000001-0123456789ab",
    registry,
    baselines: [],
    members,
    operators,
    conflicts: findings,
  };
  const policy = namedStartingPolicy();
  const scoring = new ScoringSources(policy);
  return {
    shipments: path("shipments"),
    registry: loaded,
    policy,
    setting: { sources: scoring.of(loaded), policyName: scoring.policyName, registry: loaded.version },
    history: await historyOf(path("incidents"), path("validations")),
  };
}

async function historyOf(incidents: string, validations: string): Promise<HistoryRecord[]> {
  const history: HistoryRecord[] = [];
  const common = { mapping: undefined, onReject: () => {} };
  await readRecords({
    ...common,
    kind: "incident",
    table: FIELD_TABLES.incident,
    paths: [incidents],
    onRecord: (record) => history.push({ kind: "incident", record }),
  });
  await readRecords({
    ...common,
    kind: "validation",
    table: FIELD_TABLES.validation,
    paths: [validations],
    onRecord: (record) => history.push({ kind: "validation", record }),
  });
  return history;
}
