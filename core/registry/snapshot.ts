import type { Member } from "../records/fields/member.ts";
import type { Operator } from "../records/fields/operator.ts";
import type { BaselineLine } from "./baselines.ts";
import { type Dated, DatedRecords } from "./dated-records.ts";
import { type Finding, finding } from "./finding.ts";
import { Registry } from "./registry.ts";

/** The records that one upload brings, or that all uploads so far come to. */
export interface SnapshotRecords {
  readonly members: Iterable<Dated<Member>>;
  readonly operators: Iterable<Dated<Operator>>;
}

/**
 * Members and operators as all uploads so far give them, immutable, with the baselines of the ranking
 * that shipments are compared with. Records merge by `DatedRecords`; baselines come whole from one ranking.
 */
export class RegistrySnapshot {
  static readonly empty = new RegistrySnapshot({ members: [], operators: [] }, []);

  /** By memberId. */
  readonly members: readonly Dated<Member>[];
  /** By operatorId. */
  readonly operators: readonly Dated<Operator>[];
  readonly baselines: readonly BaselineLine[];

  /** Takes any number of records an id. */
  constructor({ members, operators }: SnapshotRecords, baselines: readonly BaselineLine[]) {
    this.members = standing<Member>(members, ({ memberId }) => memberId);
    this.operators = standing<Operator>(operators, ({ operatorId }) => operatorId);
    this.baselines = baselines;
  }

  /** What this snapshot and the records of another come to, with this one's baselines. */
  merge({ members, operators }: SnapshotRecords): RegistrySnapshot {
    return new RegistrySnapshot(
      { members: [...this.members, ...members], operators: [...this.operators, ...operators] },
      this.baselines,
    );
  }

  withBaselines(baselines: readonly BaselineLine[]): RegistrySnapshot {
    return new RegistrySnapshot(this, baselines);
  }

  /** The registry that shipments are scored with. */
  registry(): Registry {
    return new Registry(
      this.members.map(({ record }) => record),
      this.operators.map(({ record }) => record),
    );
  }

  /** The ids for which uploads of one time brought different contents: what stands was settled by text alone. */
  conflicts(): Finding[] {
    return [
      ...this.members.flatMap(({ record, contested }) =>
        finding(contested, "contentConflict", "member", record.memberId),
      ),
      ...this.operators.flatMap(({ record, contested }) =>
        finding(contested, "contentConflict", "operator", record.operatorId),
      ),
    ];
  }
}

function standing<R extends object>(
  items: Iterable<Dated<R>>,
  idOf: (record: R) => string,
): readonly Dated<R>[] {
  const records = new DatedRecords(idOf);
  records.addAll(items);
  return records.sorted();
}
