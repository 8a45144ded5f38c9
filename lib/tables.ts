import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { Settings } from "./settings.ts";
import { keepsData, removalPolicy } from "./stage.ts";

/** An index: its name, the names of its keys, and the attributes that it holds beside all keys. */
interface Index {
  readonly name: string;
  readonly hash: string;
  readonly range: string;
  readonly projection: "all" | readonly string[];
}

type TableName = "Shipments" | "Members" | "Rankings" | "Intakes" | "Audit";

const INDEXES: Readonly<Record<TableName, readonly Index[]>> = {
  Shipments: [],
  // Of what lies there decisions alone have a `list`.
  Members: [{ name: "byTime", hash: "list", range: "at", projection: "all" }],
  Rankings: [{ name: "byMember", hash: "memberId", range: "pk", projection: ["points"] }],
  Intakes: [{ name: "newest", hash: "list", range: "receivedAt", projection: "all" }],
  Audit: [{ name: "byTime", hash: "list", range: "at", projection: "all" }],
};

/** The five tables. None needs transactions or streams. */
export class Tables extends Construct {
  /** Scored shipments, below the importer of record. */
  readonly shipments: Table;
  /** Versions of members, their incidents and validations; and decisions about them. */
  readonly members: Table;
  /** Candidates of each ranking, the lists of rankings and of plans, and which ranking is the newest. */
  readonly rankings: Table;
  /** Uploads with their chunks, and which registry snapshot is current. */
  readonly intakes: Table;
  /** Who read or decided what about members: in none of the others, so that who writes or scans those does not reach it. */
  readonly audit: Table;

  constructor(scope: Construct, id: string, key: IKey, settings: Settings) {
    super(scope, id);
    const table = (name: TableName) => newTable(this, name, key, settings);
    this.shipments = table("Shipments");
    this.members = table("Members");
    this.rankings = table("Rankings");
    this.intakes = table("Intakes");
    this.audit = table("Audit");
  }

  /** All tables, by name. */
  get all(): Readonly<Record<TableName, Table>> {
    return {
      Shipments: this.shipments,
      Members: this.members,
      Rankings: this.rankings,
      Intakes: this.intakes,
      Audit: this.audit,
    };
  }

  /** The names of a table's indexes. */
  indexes(table: string): readonly string[] {
    const found = Object.entries(INDEXES).find(([name]) => name === table);
    return found?.[1].map(({ name }) => name) ?? [];
  }
}

function newTable(scope: Construct, id: TableName, key: IKey, settings: Settings): Table {
  const table = new Table(scope, id, {
    partitionKey: text("pk"),
    sortKey: text("sk"),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: keepsData(settings),
    removalPolicy: removalPolicy(settings),
  });
  for (const { name, hash, range, projection } of INDEXES[id]) {
    table.addGlobalSecondaryIndex({
      indexName: name,
      partitionKey: text(hash),
      sortKey: text(range),
      ...projected(projection),
    });
  }
  acknowledge(table, {
    "NIST.800.53.R5-DynamoDBInBackupPlan":
      "Point-in-time recovery covers the last 35 days. Files can be taken in again for as long as uploads are kept (the setting uploadRetentionDays); shipments that came as messages cannot be replayed. An organisation that must go back further, or backs up centrally, selects the table into its own plan.",
  });
  return table;
}

function projected(projection: Index["projection"]) {
  return projection === "all"
    ? { projectionType: ProjectionType.ALL }
    : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...projection] };
}

function text(name: string): { readonly name: string; readonly type: AttributeType } {
  return { name, type: AttributeType.STRING };
}
