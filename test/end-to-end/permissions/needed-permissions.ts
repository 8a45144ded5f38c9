import * as z from "zod";
import type { AwsRequest, Service } from "../../../local/gateway/aws-request.ts";
import { LOCAL_ACCOUNT, LOCAL_REGION } from "../../../local/local-account.ts";
import type { Permission } from "./permission.ts";

/** Actions that are not called as the operation is; source: the service authorization reference of each service. */
const ACTIONS: ReadonlyMap<string, string> = new Map([
  ["s3 CreateMultipartUpload", "s3:PutObject"],
  ["s3 UploadPart", "s3:PutObject"],
  ["s3 CompleteMultipartUpload", "s3:PutObject"],
  ["s3 HeadObject", "s3:GetObject"],
  ["s3 HeadBucket", "s3:ListBucket"],
  ["s3 ListObjects", "s3:ListBucket"],
  ["s3 ListObjectsV2", "s3:ListBucket"],
  ["sqs SendMessageBatch", "sqs:SendMessage"],
]);

const ofAccount = (service: string, before: string) => (target: string) =>
  target.split(",").map((name) => `arn:aws:${service}:${LOCAL_REGION}:${LOCAL_ACCOUNT}:${before}${name}`);

/** The ARNs of what a request is about. */
const ARNS: Readonly<Record<Service, (target: string) => readonly string[]>> = {
  s3: (target) => [`arn:aws:s3:::${target}`],
  sqs: ofAccount("sqs", ""),
  dynamodb: ofAccount("dynamodb", "table/"),
  events: ofAccount("events", "event-bus/"),
};

/** A request that puts one item; the partition key of every table is `pk`. */
const putSchema = z.object({ Item: z.object({ pk: z.object({ S: z.string() }) }) });

/** What a function must be allowed for a request to be answered on AWS. */
export function neededPermissions(
  name: string,
  { service, operation, target, body }: AwsRequest,
): readonly Permission[] {
  const action = ACTIONS.get(`${service} ${operation}`) ?? `${service}:${operation}`;
  const put = operation === "PutItem" ? putSchema.parse(body) : undefined;
  const leadingKeys = put && [put.Item.pk.S];
  return ARNS[service](target).map((arn) => ({ function: name, action, arn, leadingKeys }));
}
