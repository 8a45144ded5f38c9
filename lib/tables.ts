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
    const table = (name: string, ...indexes: readonly Index[]) =>
      newTable(this, name, key, settings, indexes);
    this.shipments = table("Shipments");
    this.members = table("Members");
    this.rankings = table(
      "Rankings",
      { name: "byEntityType", hash: "rankingAndType", range: "sk" },
      { name: "byCountry", hash: "rankingAndCountry", range: "sk" },
    );
    this.intakes = table("Intakes", { name: "newest", hash: "list", range: "receivedAt" });
  }

  /** All tables, by name. */
  get all(): Readonly<Record<string, Table>> {
    return {
      Shipments: this.shipments,
      Members: this.members,
      Rankings: this.rankings,
      Intakes: this.intakes,
    };
  }
}

function newTable(
  scope: Construct,
  id: string,
  key: IKey,
  settings: Settings,
  indexes: readonly Index[],
): Table {
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
  for (const { name, hash, range } of indexes) {
    table.addGlobalSecondaryIndex({ indexName: name, partitionKey: text(hash), sortKey: text(range) });
  }
  acknowledge(table, {
    "NIST.800.53.R5-DynamoDBInBackupPlan":
      "Point-in-time recovery keeps 35 days of every change, and the uploads that a table was made from are kept in a versioned bucket. An organisation that backs up centrally selects the table into its own plan.",
  });
  return table;
}

function text(name: string): { readonly name: string; readonly type: AttributeType } {
  return { name, type: AttributeType.STRING };
}
