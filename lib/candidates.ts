import type { Bucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { FunctionOutside } from "./function-outside.ts";
import { GreenlaneFunction } from "./greenlane-function.ts";
import { onTable, putBelow, queryIndex, readObjects, writeObjects } from "./permission.ts";
import { PREFIXES } from "./prefixes.ts";

/** Below this key of the table of rankings stand the plans; everything else there is written by who ranks. */
const PLANS_KEY = "plan";

/** Answers the analysts: reads rankings, members and shipments, and writes down decisions, plans and who looked at what. */
export class Candidates extends Construct {
  readonly candidatesApi: GreenlaneFunction;

  constructor(scope: Construct, id: string, { settings, keys, storage }: FunctionOutside, input: Bucket) {
    super(scope, id);
    const { data, tables } = storage;
    this.candidatesApi = new GreenlaneFunction(this, "CandidatesApi", {
      name: "candidates-api",
      settings,
      keys,
      environment: {
        INPUT_BUCKET: input.bucketName,
        DATA_BUCKET: data.bucketName,
        INTAKES_TABLE: tables.intakes.tableName,
        MEMBERS_TABLE: tables.members.tableName,
        SHIPMENTS_TABLE: tables.shipments.tableName,
        RANKINGS_TABLE: tables.rankings.tableName,
        AUDIT_TABLE: tables.audit.tableName,
        POLICY_KEY: settings.policyKey,
      },
      permissions: [
        ...readObjects(data, ...READ),
        ...writeObjects(data, PREFIXES.plans, PREFIXES.exports),
        // An upload is signed with the function's role, so what the role may write is what a signed address can.
        ...writeObjects(input, PREFIXES.incoming),
        ...onTable(tables.rankings, "GetItem", "Query"),
        ...queryIndex(tables.rankings, "byMember"),
        ...putBelow(tables.rankings, PLANS_KEY),
        // Decisions and the audit log are added to and never changed: neither an update nor a deletion is allowed. IAM knows
        // conditions on partition keys only: that of a member's items only decisions are put, and that none is put over another,
        // is the function's own care.
        ...onTable(tables.members, "GetItem", "PutItem", "Query"),
        ...queryIndex(tables.members, "byTime"),
        ...onTable(tables.audit, "PutItem", "Query"),
        ...queryIndex(tables.audit, "byTime"),
        ...onTable(tables.shipments, "Query"),
        ...onTable(tables.intakes, "Query"),
        ...queryIndex(tables.intakes, "newest"),
      ],
    });
  }
}

const READ = [PREFIXES.policy, PREFIXES.rankings, PREFIXES.intakes, PREFIXES.plans, PREFIXES.exports];
