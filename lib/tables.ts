import { AttributeType, BillingMode, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { Settings } from "./settings.ts";
import { keepsData, removalPolicy } from "./stage.ts";

/** An index over all attributes: its name, and the names of its keys. */
interface Index {
  readonly name: string;
  readonly hash: string;
  readonly range: string;
}

type TableName = "Shipments" | "Members" | "Rankings" | "Intakes";

const INDEXES: Readonly<Record<TableName, readonly Index[]>> = {
  Shipments: [],
  Members: [],
  Rankings: [
    { name: "byEntityType", hash: "rankingAndType", range: "sk" },
    { name: "byCountry", hash: "rankingAndCountry", range: "sk" },
  ],
  Intakes: [{ name: "newest", hash: "list", range: "receivedAt" }],
};

/** The four tables. None needs transactions or streams. */
export class Tables extends Construct {
  /** Scored shipments, below the importer of record. */
  readonly shipments: Table;
  /** Versions of members, their incidents and validations. */
  readonly members: Table;
  /** Candidates of each ranking, the list of rankings, and which is the newest. */
  readonly rankings: Table;
  /** Uploads with their chunks, and which registry snapshot is current. */
  readonly intakes: Table;

  constructor(scope: Construct, id: string, key: IKey, settings: Settings) {
    super(scope, id);
    const table = (name: TableName) => newTable(this, name, key, settings);
    this.shipments = table("Shipments");
    this.members = table("Members");
    this.rankings = table("Rankings");
    this.intakes = table("Intakes");
  }

  /** All tables, by name. */
  get all(): Readonly<Record<TableName, Table>> {
    return {
      Shipments: this.shipments,
      Members: this.members,
      Rankings: this.rankings,
      Intakes: this.intakes,
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
  for (const { name, hash, range } of INDEXES[id]) {
    table.addGlobalSecondaryIndex({ indexName: name, partitionKey: text(hash), sortKey: text(range) });
  }
  acknowledge(table, {
    "NIST.800.53.R5-DynamoDBInBackupPlan":
      "Point-in-time recovery covers the last 35 days. Files can be taken in again for as long as uploads are kept (the setting uploadRetentionDays); shipments that came as messages cannot be replayed. An organisation that must go back further, or backs up centrally, selects the table into its own plan.",
  });
  return table;
}

function text(name: string): { readonly name: string; readonly type: AttributeType } {
  return { name, type: AttributeType.STRING };
}
