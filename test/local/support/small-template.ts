const arnOf = (logicalId: string) => ({ "Fn::GetAtt": [logicalId, "Arn"] });

/** A template as the CDK writes it: a bucket that notifies a queue, its dead-letter queue, a table, a bus and a function. */
export function smallTemplate(): object {
  return {
    Parameters: { BootstrapVersion: { Type: "AWS::SSM::Parameter::Value<String>", Default: "/cdk/version" } },
    Resources: {
      KeyAB12: { Type: "AWS::KMS::Key", Properties: { EnableKeyRotation: true } },
      WorkDeadLettersCD34: {
        Type: "AWS::SQS::Queue",
        Properties: { KmsMasterKeyId: arnOf("KeyAB12"), MessageRetentionPeriod: 1_209_600 },
        DeletionPolicy: "Delete",
      },
      WorkQueueEF56: {
        Type: "AWS::SQS::Queue",
        Properties: {
          KmsMasterKeyId: arnOf("KeyAB12"),
          VisibilityTimeout: 5_400,
          RedrivePolicy: { deadLetterTargetArn: arnOf("WorkDeadLettersCD34"), maxReceiveCount: 3 },
        },
      },
      WorkQueuePolicyEF57: {
        Type: "AWS::SQS::QueuePolicy",
        Properties: { Queues: [{ Ref: "WorkQueueEF56" }] },
      },
      InputBucketGH78: {
        Type: "AWS::S3::Bucket",
        Properties: {
          VersioningConfiguration: { Status: "Enabled" },
          NotificationConfiguration: {
            QueueConfigurations: [
              {
                Event: "s3:ObjectCreated:*",
                Filter: { S3Key: { Rules: [{ Name: "prefix", Value: "incoming/" }] } },
                Queue: arnOf("WorkQueueEF56"),
              },
            ],
          },
        },
      },
      TableIJ90: {
        Type: "AWS::DynamoDB::Table",
        Properties: {
          BillingMode: "PAY_PER_REQUEST",
          KeySchema: [
            { AttributeName: "pk", KeyType: "HASH" },
            { AttributeName: "sk", KeyType: "RANGE" },
          ],
          AttributeDefinitions: ["pk", "sk", "list"].map((AttributeName) => ({
            AttributeName,
            AttributeType: "S",
          })),
          GlobalSecondaryIndexes: [
            {
              IndexName: "newest",
              KeySchema: [
                { AttributeName: "list", KeyType: "HASH" },
                { AttributeName: "sk", KeyType: "RANGE" },
              ],
              Projection: { ProjectionType: "ALL" },
            },
          ],
          SSESpecification: { KMSMasterKeyId: arnOf("KeyAB12"), SSEEnabled: true },
        },
      },
      EventsKL12: { Type: "AWS::Events::EventBus", Properties: { Name: "SmallStack" } },
      WorkerRoleMN34: { Type: "AWS::IAM::Role", Properties: {} },
      WorkerFunctionOP56: {
        Type: "AWS::Lambda::Function",
        Properties: {
          Code: {
            S3Bucket: { "Fn::Join": ["-", ["cdk-assets", { Ref: "AWS::AccountId" }]] },
            S3Key: "abc.zip",
          },
          Environment: {
            Variables: {
              TABLE: { Ref: "TableIJ90" },
              QUEUE_URL: { Ref: "WorkQueueEF56" },
              BUCKET: { Ref: "InputBucketGH78" },
              POLICY_KEY: "",
            },
          },
          Role: arnOf("WorkerRoleMN34"),
          Timeout: 30,
          MemorySize: 512,
        },
        Metadata: { "greenlane:function": "worker" },
      },
      HelperQR78: { Type: "AWS::Lambda::Function", Properties: { Role: arnOf("WorkerRoleMN34") } },
      WorkerSourceST90: {
        Type: "AWS::Lambda::EventSourceMapping",
        Properties: {
          BatchSize: 1,
          EventSourceArn: arnOf("WorkQueueEF56"),
          FunctionName: { Ref: "WorkerFunctionOP56" },
          FunctionResponseTypes: ["ReportBatchItemFailures"],
          ScalingConfig: { MaximumConcurrency: 2 },
        },
      },
    },
    Outputs: {
      InputBucketName: { Value: { Ref: "InputBucketGH78" } },
      WorkQueueUrl: { Value: { Ref: "WorkQueueEF56" } },
      WorkDeadLetterQueueUrl: { Value: { Ref: "WorkDeadLettersCD34" } },
      WorkQueueArn: { Value: arnOf("WorkQueueEF56") },
      TableName: { Value: { Ref: "TableIJ90" }, Description: "a table" },
      EventBusName: { Value: { Ref: "EventsKL12" } },
      Place: { Value: { "Fn::Join": ["-", [{ Ref: "AWS::Region" }, { Ref: "AWS::AccountId" }]] } },
    },
  };
}
