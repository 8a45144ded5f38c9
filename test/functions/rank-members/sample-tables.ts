import type { HistoryRecord } from "../../../adapters/dynamodb/member-item.ts";
import { readFile } from "../../../adapters/files/read-file.ts";
import { readRecords } from "../../../adapters/files/read-records.ts";
import { type NamedPolicy, namedStartingPolicy } from "../../../adapters/policy/named-policy.ts";
import type { LoadedRegistry } from "../../../adapters/s3/registry-store.ts";
import { readRegistry } from "../../../bin/rank/member-files.ts";
import { FIELD_TABLES } from "../../../core/records/kinds.ts";
import type { Mapping } from "../../../core/records/mapping/mapping.ts";
import type { StoredShipment } from "../../../core/score/stored-shipment.ts";
import { mappingPreset } from "../../../functions/mapping-preset.ts";
import { ScoringSources } from "../../../functions/scoring-sources.ts";
import { ShipmentScorer } from "../../../functions/shipment-scorer.ts";
import { SAMPLES } from "../../support/samples.ts";

/** What the tables hold after files went through intake and scoring. */
export interface Tables {
  readonly registry: LoadedRegistry;
  readonly shipments: readonly StoredShipment[];
  readonly history: readonly HistoryRecord[];
  readonly policy: NamedPolicy;
}

/** The sample files, in the tables. */
export async function sampleTables(): Promise<Tables> {
  const registry = await registryOf([SAMPLES.members], [SAMPLES.operators]);
  const shipments = await shipmentsOf(SAMPLES.shipments, registry);
  return { registry, shipments, history: await historyOf(), policy: namedStartingPolicy() };
}

/** The declarations, which come without members. */
export async function declarationTables(): Promise<Tables> {
  const registry = await registryOf([], []);
  const mapping = mappingPreset("customs-declarations", SAMPLES.declarations);
  const shipments = await shipmentsOf(SAMPLES.declarations, registry, mapping);
  return { registry, shipments, history: [], policy: namedStartingPolicy() };
}

async function registryOf(members: readonly string[], operators: readonly string[]): Promise<LoadedRegistry> {
  const { registry, records, findings } = await readRegistry({
    members,
    operators,
    mappings: {},
    latestDay: 0,
    keepsRecords: true,
    onReject: () => {},
  });
  const conflicts = findings.filter(({ code }) => code === "contentConflict");
  const { members: kept = [], operators: others = [] } = records ?? {};
  return { version: "000001-test", registry, baselines: [], members: kept, operators: others, conflicts };
}

async function shipmentsOf(
  path: string,
  registry: LoadedRegistry,
  mapping?: Mapping,
): Promise<StoredShipment[]> {
  const scoring = new ScoringSources(namedStartingPolicy());
  const setting = {
    sources: scoring.of(registry),
    policyName: scoring.policyName,
    registry: registry.version,
  };
  const shipments: StoredShipment[] = [];
  let scorer: ShipmentScorer | undefined;
  await readFile({
    kind: "shipment",
    path,
    mapping,
    taker: {
      header: (header) => {
        scorer = new ShipmentScorer(header, setting);
      },
      row: (row) => {
        if (scorer !== undefined) shipments.push(scorer.score(row).stored);
      },
      reject: () => {},
    },
  });
  return shipments;
}

async function historyOf(): Promise<HistoryRecord[]> {
  const history: HistoryRecord[] = [];
  const common = { mapping: undefined, onReject: () => {} };
  await readRecords({
    ...common,
    kind: "incident",
    table: FIELD_TABLES.incident,
    paths: [SAMPLES.incidents],
    onRecord: (record) => history.push({ kind: "incident", record }),
  });
  await readRecords({
    ...common,
    kind: "validation",
    table: FIELD_TABLES.validation,
    paths: [SAMPLES.validations],
    onRecord: (record) => history.push({ kind: "validation", record }),
  });
  return history;
}
