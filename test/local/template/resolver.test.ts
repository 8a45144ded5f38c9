import { expect, test } from "vitest";
import { Resolver } from "../../../local/template/resolver.ts";
import { NotATemplate, readTemplate } from "../../../local/template/template.ts";
import { Unresolved } from "../../../local/template/unresolved.ts";

/** A variable of Fn::Sub. */
const variable = (name: string) => `\${${name}}`;

const ENDPOINT = "http://127.0.0.1:4566";

const template = readTemplate({
  Parameters: { Stage: { Type: "String", Default: "dev" }, Secret: { Type: "String" } },
  Resources: {
    QueueA1: { Type: "AWS::SQS::Queue" },
    TableB2: {
      Type: "AWS::DynamoDB::Table",
      Properties: { TableName: { "Fn::Sub": `desk-${variable("Stage")}` } },
    },
    BucketC3: { Type: "AWS::S3::Bucket" },
    FunctionD4: { Type: "AWS::Lambda::Function" },
    BusE5: { Type: "AWS::Events::EventBus", Properties: { Name: "Bus" } },
    RoleF6: { Type: "AWS::IAM::Role" },
    PagesG7: { Type: "AWS::CloudFront::Distribution" },
    ApiH8: { Type: "AWS::ApiGatewayV2::Api" },
    StageI9: { Type: "AWS::ApiGatewayV2::Stage", Properties: { StageName: "$default" } },
    PoolJ10: { Type: "AWS::Cognito::UserPool", Properties: { UserPoolName: "users" } },
    GroupK11: { Type: "AWS::Cognito::UserPoolGroup", Properties: { GroupName: "analyst" } },
  },
});
const CONSOLE = "http://127.0.0.1:8080";
const resolver = new Resolver(template, ENDPOINT, CONSOLE);
const HOST = { "Fn::GetAtt": ["PagesG7", "DomainName"] };
const API_HOST = [{ Ref: "ApiH8" }, ".execute-api.", { Ref: "AWS::Region" }, ".", { Ref: "AWS::URLSuffix" }];
const arnOf = (logicalId: string) => ({ "Fn::GetAtt": [logicalId, "Arn"] });

test.for<[unknown, unknown]>([
  ["plain", "plain"],
  [7, 7],
  [null, null],
  [{ Ref: "QueueA1" }, `${ENDPOINT}/000000000000/queuea1`],
  [{ Ref: "TableB2" }, "desk-dev"],
  [{ Ref: "BucketC3" }, "bucketc3"],
  [{ Ref: "FunctionD4" }, "functiond4"],
  [{ Ref: "BusE5" }, "Bus"],
  [{ Ref: "RoleF6" }, "RoleF6"],
  [{ Ref: "Stage" }, "dev"],
  [{ Ref: "AWS::Region" }, "us-east-1"],
  [arnOf("QueueA1"), "arn:aws:sqs:us-east-1:000000000000:queuea1"],
  [{ "Fn::GetAtt": "QueueA1.QueueName" }, "queuea1"],
  [arnOf("TableB2"), "arn:aws:dynamodb:us-east-1:000000000000:table/desk-dev"],
  [arnOf("BucketC3"), "arn:aws:s3:::bucketc3"],
  [arnOf("FunctionD4"), "arn:aws:lambda:us-east-1:000000000000:function:functiond4"],
  [arnOf("BusE5"), "arn:aws:events:us-east-1:000000000000:event-bus/Bus"],
  [HOST, "127.0.0.1:8080"],
  [{ "Fn::Join": ["", ["https://", HOST, "/page"]] }, `${CONSOLE}/page`],
  [{ "Fn::Sub": `https://${variable("PagesG7.DomainName")}` }, CONSOLE],
  [{ "Fn::Join": ["", ["https://", ...API_HOST, "/api"]] }, `${CONSOLE}/api`],
  [{ "Fn::Join": ["", API_HOST] }, "apih8.execute-api.us-east-1.amazonaws.com"],
  [{ "Fn::GetAtt": ["ApiH8", "ApiEndpoint"] }, CONSOLE],
  [{ "Fn::Join": ["", ["https://", { "Fn::GetAtt": ["BucketC3", "RegionalDomainName"] }]] }, ENDPOINT],
  [{ Ref: "StageI9" }, "$default"],
  [{ Ref: "PoolJ10" }, "poolj10"],
  [{ "Fn::GetAtt": ["PoolJ10", "ProviderURL"] }, "https://cognito-idp.us-east-1.amazonaws.com/poolj10"],
  [{ Ref: "GroupK11" }, "analyst"],
  [{ "Fn::Join": ["/", ["a", { Ref: "Stage" }, { Ref: "BucketC3" }]] }, "a/dev/bucketc3"],
  [
    { "Fn::Sub": `${variable("AWS::AccountId")}-${variable("QueueA1.Arn")}-${variable("!kept")}` },
    `000000000000-arn:aws:sqs:us-east-1:000000000000:queuea1-${variable("kept")}`,
  ],
  [
    { "Fn::Sub": [`${variable("Name")}-${variable("Stage")}`, { Name: { Ref: "BucketC3" } }] },
    "bucketc3-dev",
  ],
  [{ "Fn::Select": [1, { "Fn::Split": ["-", { Ref: "TableB2" }] }] }, "dev"],
  [{ "Fn::Select": ["0", ["a", "b"]] }, "a"],
  [[{ Ref: "Stage" }, { Ref: "AWS::NoValue" }], ["dev"]],
  [{ Name: { Ref: "Stage" }, None: { Ref: "AWS::NoValue" } }, { Name: "dev" }],
])("%j is %j", ([value, expected]) => {
  expect(resolver.value(value, "Outputs.Any")).toEqual(expected);
});

test.for<[unknown, string]>([
  [{ Ref: "Missing" }, "Ref"],
  [{ Ref: "Secret" }, "Ref"],
  [arnOf("RoleF6"), "Fn::GetAtt"],
  [arnOf("Missing"), "Fn::GetAtt"],
  [{ "Fn::GetAtt": ["QueueA1", "Colour"] }, "Fn::GetAtt"],
  [{ "Fn::GetAtt": [1] }, "Fn::GetAtt"],
  [{ "Fn::ImportValue": "other" }, "Fn::ImportValue"],
  [{ "Fn::Select": [5, ["a"]] }, "Fn::Select"],
  [{ "Fn::Join": "a" }, "Fn::Join"],
  [{ "Fn::Join": ["-", "a"] }, "Fn::Join"],
  [{ "Fn::Sub": variable("Missing") }, "Ref"],
])("%j cannot be resolved, and the error says where", ([value, intrinsic]) => {
  const resolve = () => resolver.value({ Inner: value }, "QueueA1.Policy");
  expect(resolve).toThrow(Unresolved);
  expect(resolve).toThrow(expect.objectContaining({ where: "QueueA1.Policy.Inner", intrinsic }));
});

test("without a console its addresses lead nowhere", () => {
  const alone = new Resolver(template, ENDPOINT);
  const url = { "Fn::Join": ["", ["https://", HOST]] };
  expect(alone.value([HOST, url, { "Fn::GetAtt": ["ApiH8", "ApiEndpoint"] }], "Outputs")).toEqual([
    "console.invalid",
    "https://console.invalid",
    "https://console.invalid",
  ]);
});

test("looks at those properties alone that are asked for", () => {
  const withKey = readTemplate({
    Resources: {
      QueueA1: { Type: "AWS::SQS::Queue", Properties: { KmsMasterKeyId: arnOf("Key"), DelaySeconds: 3 } },
    },
  });
  const properties = new Resolver(withKey, ENDPOINT).properties("QueueA1", ["DelaySeconds", "Missing"]);
  expect(properties).toEqual({ DelaySeconds: 3 });
});

test("cuts names that are longer than a bucket's may be", () => {
  const logicalId = "B".repeat(80);
  const long = readTemplate({ Resources: { [logicalId]: { Type: "AWS::S3::Bucket" } } });
  expect(new Resolver(long, ENDPOINT).physicalName(logicalId)).toBe("b".repeat(63));
});

test.for([undefined, "text", {}, { Resources: [] }, { Resources: { A: {} } }])(
  "%j is no template",
  (value) => {
    expect(() => readTemplate(value)).toThrow(NotATemplate);
  },
);
