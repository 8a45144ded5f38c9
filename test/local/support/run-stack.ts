import { join } from "node:path";
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { clientSettings } from "../../../adapters/aws/client-settings.ts";
import { systemOutside } from "../../../functions/outside.ts";
import { startLocalStack } from "../../../local/start-local-stack.ts";
import type { makeHandler } from "./functions/worker/make-handler.ts";
import { smallTemplate } from "./small-template.ts";

/** Runs a stack whose function writes an item and then never ends; to be killed. The argument is its folder. */
const [folder = ""] = process.argv.slice(2);

const outside: Parameters<typeof makeHandler>[1] = {
  ...systemOutside,
  async handle({ Records }, environment) {
    const client = new DynamoDBClient(clientSettings(environment));
    for (const { body } of Records) {
      if (!body.includes("s3:TestEvent")) {
        const Item = { pk: { S: "work" }, sk: { S: "begun" } };
        await client.send(new PutItemCommand({ TableName: environment["TABLE"], Item }));
        process.stdout.write("begun\n");
        await new Promise(() => {});
      }
    }
  },
};

await startLocalStack({
  template: smallTemplate(),
  folder,
  port: undefined,
  outside,
  functionsFolder: join(import.meta.dirname, "functions"),
});
process.stdout.write("started\n");
