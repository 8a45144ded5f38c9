import { LOCAL_ACCOUNT, LOCAL_REGION } from "../local-account.ts";
import { consoleAddress, consoleHost, endpointHost, type LocalAddresses } from "./local-addresses.ts";

/** Works out a value from the name of a resource and where the stack answers. */
type Value = (name: string, addresses: LocalAddresses) => string;

/** A resource as other parts of a template refer to it. */
export interface Referable {
  /** The property that names it, where the template does. */
  readonly nameProperty: string;
  /** What `Ref` gives. */
  readonly ref: Value;
  /** What `Fn::GetAtt` gives, by attribute. */
  readonly attributes: Readonly<Record<string, Value>>;
}

const itself: Value = (name) => name;

const arn =
  (service: string, before: string): Value =>
  (name) =>
    `arn:aws:${service}:${LOCAL_REGION}:${LOCAL_ACCOUNT}:${before}${name}`;

const queueUrl: Value = (name, { endpoint }) => `${endpoint}/${LOCAL_ACCOUNT}/${name}`;

const issuer: Value = (name) => `cognito-idp.${LOCAL_REGION}.amazonaws.com/${name}`;

const ofConsole: Value = (_, addresses) => consoleHost(addresses);

/** A resource that others name and that has no more to it. */
const named = (...attributes: readonly string[]): Referable => ({
  nameProperty: "",
  ref: itself,
  attributes: Object.fromEntries(attributes.map((attribute) => [attribute, itself])),
});

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
    attributes: {
      Arn: (name) => `arn:aws:s3:::${name}`,
      RegionalDomainName: (_, addresses) => endpointHost(addresses),
    },
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
  "AWS::ApiGatewayV2::Api": {
    nameProperty: "",
    ref: itself,
    attributes: { ApiEndpoint: (_, addresses) => consoleAddress(addresses), ApiId: itself },
  },
  "AWS::ApiGatewayV2::Authorizer": named("AuthorizerId"),
  "AWS::ApiGatewayV2::Integration": named(),
  "AWS::ApiGatewayV2::Route": named(),
  "AWS::ApiGatewayV2::Stage": { ...named(), nameProperty: "StageName" },
  // Nobody signs in here: only the groups of a user pool are heeded (http-api/local-user.ts).
  "AWS::Cognito::UserPool": {
    nameProperty: "",
    ref: itself,
    attributes: {
      Arn: arn("cognito-idp", "userpool/"),
      ProviderName: issuer,
      ProviderURL: (name, addresses) => `https://${issuer(name, addresses)}`,
      UserPoolId: itself,
    },
  },
  "AWS::Cognito::UserPoolClient": named("ClientId"),
  "AWS::Cognito::UserPoolDomain": { ...named(), nameProperty: "Domain" },
  "AWS::Cognito::UserPoolGroup": { ...named(), nameProperty: "GroupName" },
  "AWS::CloudFront::Distribution": {
    nameProperty: "",
    ref: itself,
    attributes: { DomainName: ofConsole, Id: itself },
  },
  "AWS::CloudFront::ResponseHeadersPolicy": named("Id"),
};

/** A resource that does not run locally: it has a name, and nothing behind it. */
export const OTHER_TYPE: Referable = { nameProperty: "", ref: itself, attributes: {} };
