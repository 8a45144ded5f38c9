import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { S3Client } from "@aws-sdk/client-s3";
import { onTestFinished } from "vitest";
import { type ClientSettings, s3Settings } from "../../../adapters/aws/client-settings.ts";

/** A client of an S3 that answers as a test says, for answers that no good S3 gives. Gone when the running test is. */
export async function s3Answering(
  answer: RequestListener,
  settings: Partial<ClientSettings> = {},
): Promise<S3Client> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  const endpoint = `http://127.0.0.1:${address.port}`;
  const client = new S3Client({ ...s3Settings({ AWS_ENDPOINT_URL: endpoint }), ...settings });
  onTestFinished(() => {
    client.destroy();
    server.closeAllConnections();
    server.close();
  });
  return client;
}
