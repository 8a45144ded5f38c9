import { LOCAL_ACCOUNT, LOCAL_REGION } from "../local-account.ts";

/** A resource as other parts of a template refer to it. */
export interface Referable {
  /** The property that names it, where the template does. */
  readonly nameProperty: string;
  /** What `Ref` gives. */
  readonly ref: (name: string, endpoint: string) => string;
  /** What `Fn::GetAtt` gives, by attribute. */
  readonly attributes: Readonly<Record<string, (name: string, endpoint: string) => string>>;
}

const itself = (name: string) => name;

const arn = (service: string, before: string) => (name: string) =>
  `arn:aws:${service}:${LOCAL_REGION}:${LOCAL_ACCOUNT}:${before}${name}`;

const queueUrl = (name: string, endpoint: string) => `${endpoint}/${LOCAL_ACCOUNT}/${name}`;

/** What runs locally, by CloudFormation's type. */
export const RESOURCE_TYPES: Readonly<Record<string, Referable>> = {
  "AWS::DynamoDB::Table": {
    nameProperty: "TableName",
    ref: itself,
    attributes: { Arn: arn("dynamodb", "table/") },
  },
  "AWS::SQS::Queue": {
    nameProperty: "QueueName",
    ref: queueUrl,
    attributes: { Arn: arn("sqs", ""), QueueName: itself, QueueUrl: queueUrl },
  },
  "AWS::S3::Bucket": {
    nameProperty: "BucketName",
    ref: itself,
    attributes: { Arn: (name) => `arn:aws:s3:::${name}` },
  },
  "AWS::Lambda::Function": {
    nameProperty: "FunctionName",
    ref: itself,
    attributes: { Arn: arn("lambda", "function:") },
  },
  "AWS::Events::EventBus": {
    nameProperty: "Name",
    ref: itself,
    attributes: { Arn: arn("events", "event-bus/"), Name: itself },
  },
};

/** A resource that does not run locally: it has a name, and nothing behind it. */
export const OTHER_TYPE: Referable = { nameProperty: "", ref: itself, attributes: {} };
