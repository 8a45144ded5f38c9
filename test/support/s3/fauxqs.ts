import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { startFauxqs } from "fauxqs";
import { s3Settings } from "../../../adapters/aws/client-settings.ts";

/** S3 (and SQS) that run in a test. */
export interface RunningS3 {
  /** `http://127.0.0.1:<port>`. */
  readonly endpoint: string;
  readonly client: S3Client;
  createBucket(name: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts fauxqs in this process, in memory, on a free port. */
export async function startS3(): Promise<RunningS3> {
  const server = await startFauxqs({ port: 0, logger: false, defaultRegion: "us-east-1" });
  const endpoint = `http://127.0.0.1:${server.port}`;
  const client = new S3Client(s3Settings({ AWS_ENDPOINT_URL: endpoint }));
  return {
    endpoint,
    client,
    createBucket: async (name) => {
      await client.send(new CreateBucketCommand({ Bucket: name }));
    },
    stop: async () => {
      client.destroy();
      await server.stop();
    },
  };
}
