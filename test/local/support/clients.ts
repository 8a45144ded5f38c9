import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { onTestFinished } from "vitest";
import { clientSettings, s3Settings } from "../../../adapters/aws/client-settings.ts";
import { localEnvironment } from "../../../local/local-account.ts";

/** Clients of an endpoint, closed when the test is. */
export function clientsOf(endpoint: string) {
  const settings = { ...clientSettings(localEnvironment(endpoint)), maxAttempts: 1 };
  const clients = {
    s3: new S3Client({ ...s3Settings(localEnvironment(endpoint)), maxAttempts: 1 }),
    sqs: new SQSClient(settings),
    dynamoDb: new DynamoDBClient(settings),
    events: new EventBridgeClient(settings),
  };
  onTestFinished(() => {
    for (const client of Object.values(clients)) client.destroy();
  });
  return clients;
}
