import { once } from "node:events";
import { createServer } from "node:http";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, it, onTestFinished } from "vitest";
import { clientSettings, s3Settings } from "../../../adapters/aws/client-settings.ts";

describe("clientSettings", () => {
  it("take the region of the environment and leave credentials to the SDK", () => {
    const settings = clientSettings({ AWS_REGION: "eu-central-1" });
    expect(settings.region).toBe("eu-central-1");
    expect(settings).not.toHaveProperty("endpoint");
    expect(settings).not.toHaveProperty("credentials");
  });

  it.each([{}, { AWS_REGION: "", AWS_ENDPOINT_URL: "" }])(
    "leave the region to the profile for %j",
    (environment) => {
      expect(clientSettings(environment)).not.toHaveProperty("region");
      expect(clientSettings(environment)).not.toHaveProperty("endpoint");
    },
  );

  it("reach an endpoint with credentials that mean nothing, never with those of the environment", () => {
    const environment = {
      AWS_ENDPOINT_URL: "http://127.0.0.1:4566",
      AWS_ACCESS_KEY_ID: "AKIAREAL",
      AWS_SECRET_ACCESS_KEY: "real",
    };
    expect(clientSettings(environment)).toMatchObject({
      endpoint: "http://127.0.0.1:4566",
      region: "us-east-1",
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
    });
  });

  it("tell the local stack which function signs", () => {
    const environment = {
      AWS_ENDPOINT_URL: "http://127.0.0.1:4566",
      AWS_LAMBDA_FUNCTION_NAME: "stack-Rank_Members/1",
    };
    expect(clientSettings(environment).credentials?.accessKeyId).toBe("stackRankMembers1");
    expect(clientSettings({ AWS_LAMBDA_FUNCTION_NAME: "rank" })).not.toHaveProperty("credentials");
  });

  it("try again when a service does not answer in time", async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked++;
      if (asked > 1) response.end('{"TableNames":["shipments"]}');
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    const settings = clientSettings({ AWS_ENDPOINT_URL: `http://127.0.0.1:${address.port}` });
    const impatient = { ...settings.requestHandler, requestTimeout: 200 };
    const client = new DynamoDBClient({ ...settings, requestHandler: impatient });
    onTestFinished(() => client.destroy());
    const { TableNames } = await client.send(new ListTablesCommand({}));
    expect(TableNames).toEqual(["shipments"]);
    expect(asked).toBe(2);
  });
});

describe("s3Settings", () => {
  it("address buckets by path at an endpoint alone", () => {
    expect(s3Settings({ AWS_ENDPOINT_URL: "http://127.0.0.1:4566" })).toMatchObject({ forcePathStyle: true });
    expect(s3Settings({ AWS_REGION: "eu-central-1" })).not.toHaveProperty("forcePathStyle");
  });
});
