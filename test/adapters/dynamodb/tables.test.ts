import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe } from "vitest";
import { clientSettings } from "../../../adapters/aws/client-settings.ts";
import { type RunningDynamoDb, startDynalite } from "../../support/dynamodb/dynalite.ts";
import { hasJava, startDynamoDbLocal } from "../../support/dynamodb/dynamodb-local.ts";
import { auditContract } from "./contract/audit.ts";
import { decisionsContract } from "./contract/decisions.ts";
import { intakeLaws } from "./contract/intake-laws.ts";
import { intakesContract } from "./contract/intakes.ts";
import { membersContract } from "./contract/members.ts";
import { plansContract } from "./contract/plans.ts";
import { rankingsContract } from "./contract/rankings.ts";
import type { Service } from "./contract/service.ts";
import { shipmentsContract } from "./contract/shipments.ts";

/** For a start on a busy machine, milliseconds. */
const PATIENCE = 45_000;

/** All in one file, so that DynamoDB Local starts once. */
const SERVICES = [
  { name: "dynalite", start: startDynalite, isHere: true },
  { name: "DynamoDB Local", start: startDynamoDbLocal, isHere: hasJava() },
];

for (const { name, start, isHere } of SERVICES) {
  describe.skipIf(!isHere)(name, () => {
    let running: RunningDynamoDb | undefined;
    let client: DynamoDBClient | undefined;

    beforeAll(async () => {
      running = await start();
      client = new DynamoDBClient(clientSettings({ AWS_ENDPOINT_URL: running.endpoint }));
    }, PATIENCE);

    afterAll(async () => {
      client?.destroy();
      await running?.stop();
    });

    const service = (): Service => {
      if (client === undefined) throw new Error(`${name} is not up`);
      return { client };
    };

    shipmentsContract(service);
    intakesContract(service);
    intakeLaws(service);
    membersContract(service);
    rankingsContract(service);
    plansContract(service);
    decisionsContract(service);
    auditContract(service);
  });
}
