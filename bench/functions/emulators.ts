import { join } from "node:path";
import { startDynamoDb } from "../../local/emulators/start-dynamodb.ts";
import { startS3AndSqs } from "../../local/emulators/start-s3-and-sqs.ts";
import { startGateway } from "../../local/gateway.ts";

/*
 * The services of the local stack behind their gateway, in a process of their own so that what they take can be told from what a
 * function takes: fork it with a folder. It tells its endpoint, answers every message with its processor time, and ends when the one
 * that forked it lets go.
 */
const [folder] = process.argv.slice(2);
const tell = process.send?.bind(process);
if (folder === undefined || tell === undefined) throw new Error("fork this with the folder of its data");

const dynamoDb = await startDynamoDb(join(folder, "dynamodb"));
const s3AndSqs = await startS3AndSqs(join(folder, "s3"));
const gateway = await startGateway({
  port: undefined,
  dynamoDbPort: dynamoDb.port,
  s3AndSqsPort: s3AndSqs.port,
  now: () => new Date(),
  onEvent: () => {},
});
process.on("message", () => tell(process.cpuUsage()));
process.on("disconnect", async () => {
  await gateway.close();
  await Promise.all([dynamoDb.stop(), s3AndSqs.stop()]);
});
tell(gateway.endpoint);
