const join = (...parts: readonly unknown[]) => ({ "Fn::Join": ["", parts] });
const get = (logicalId: string, attribute: string) => ({ "Fn::GetAtt": [logicalId, attribute] });
const HOST = get("PagesUV12", "DomainName");

/** The headers of pages, as the CDK writes them. */
const PAGE_HEADERS = {
  SecurityHeadersConfig: {
    ContentSecurityPolicy: {
      ContentSecurityPolicy: join(
        "default-src 'none'; connect-src 'self' https://",
        { Ref: "UploadsAB34" },
        ".s3.",
        { Ref: "AWS::Region" },
        ".amazonaws.com; upgrade-insecure-requests; base-uri 'none'",
      ),
      Override: true,
    },
    ContentTypeOptions: { Override: true },
    FrameOptions: { FrameOption: "DENY", Override: true },
    ReferrerPolicy: { ReferrerPolicy: "no-referrer", Override: true },
    StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, Override: true },
  },
  CustomHeadersConfig: {
    Items: [{ Header: "Cross-Origin-Opener-Policy", Value: "same-origin", Override: true }],
  },
};

const ANSWER_HEADERS = {
  CustomHeadersConfig: { Items: [{ Header: "Cache-Control", Value: "no-store", Override: true }] },
};

/** A template as the CDK writes it: an HTTP API before a function, a user pool, CloudFront, a bucket that pages may upload to. */
export function webTemplate(): object {
  return {
    Resources: {
      ApiCD56: { Type: "AWS::ApiGatewayV2::Api", Properties: { Name: "web", ProtocolType: "HTTP" } },
      StageEF78: { Type: "AWS::ApiGatewayV2::Stage", Properties: { StageName: "$default" } },
      AnswererGH90: {
        Type: "AWS::Lambda::Function",
        Properties: { Timeout: 20 },
        Metadata: { "greenlane:function": "answerer" },
      },
      FunctionIJ12: {
        Type: "AWS::ApiGatewayV2::Integration",
        Properties: {
          ApiId: { Ref: "ApiCD56" },
          IntegrationType: "AWS_PROXY",
          IntegrationUri: get("AnswererGH90", "Arn"),
          PayloadFormatVersion: "2.0",
        },
      },
      UsersKL34: { Type: "AWS::ApiGatewayV2::Authorizer", Properties: { AuthorizerType: "JWT" } },
      AllMN56: {
        Type: "AWS::ApiGatewayV2::Route",
        Properties: {
          RouteKey: "ANY /api/{proxy+}",
          Target: join("integrations/", { Ref: "FunctionIJ12" }),
          AuthorizationType: "JWT",
          AuthorizationScopes: ["openid"],
          AuthorizerId: { Ref: "UsersKL34" },
        },
      },
      OpenOP78: {
        Type: "AWS::ApiGatewayV2::Route",
        Properties: { RouteKey: "GET /api/open", Target: join("integrations/", { Ref: "FunctionIJ12" }) },
      },
      PoolQR90: { Type: "AWS::Cognito::UserPool", Properties: { UserPoolName: "web" } },
      ClientQS12: { Type: "AWS::Cognito::UserPoolClient", Properties: { UserPoolId: { Ref: "PoolQR90" } } },
      AnalystST12: { Type: "AWS::Cognito::UserPoolGroup", Properties: { GroupName: "analyst" } },
      AuditorST34: { Type: "AWS::Cognito::UserPoolGroup", Properties: { GroupName: "auditor" } },
      PageHeadersTU56: {
        Type: "AWS::CloudFront::ResponseHeadersPolicy",
        Properties: { ResponseHeadersPolicyConfig: PAGE_HEADERS },
      },
      AnswerHeadersTU78: {
        Type: "AWS::CloudFront::ResponseHeadersPolicy",
        Properties: { ResponseHeadersPolicyConfig: ANSWER_HEADERS },
      },
      PagesUV12: {
        Type: "AWS::CloudFront::Distribution",
        Properties: {
          DistributionConfig: {
            DefaultCacheBehavior: { ResponseHeadersPolicyId: { Ref: "PageHeadersTU56" } },
            CacheBehaviors: [
              { PathPattern: "/api/*", ResponseHeadersPolicyId: { Ref: "AnswerHeadersTU78" } },
            ],
          },
        },
      },
      UploadsAB34: {
        Type: "AWS::S3::Bucket",
        Properties: {
          CorsConfiguration: {
            CorsRules: [
              {
                AllowedHeaders: ["*"],
                AllowedMethods: ["PUT", "GET"],
                AllowedOrigins: [join("https://", HOST)],
                ExposedHeaders: ["ETag"],
                MaxAge: 3_600,
              },
            ],
          },
          NotificationConfiguration: {
            QueueConfigurations: [{ Event: "s3:ObjectCreated:*", Queue: get("ArrivalsWX34", "Arn") }],
          },
        },
      },
      ArrivalsWX34: { Type: "AWS::SQS::Queue" },
      OtherYZ56: { Type: "AWS::S3::Bucket" },
    },
    Outputs: {
      ConsoleUrl: { Value: join("https://", HOST) },
      ConsoleHost: { Value: HOST },
      ApiUrl: {
        Value: join("https://", { Ref: "ApiCD56" }, ".execute-api.", { Ref: "AWS::Region" }, ".", {
          Ref: "AWS::URLSuffix",
        }),
      },
      ApiEndpoint: { Value: get("ApiCD56", "ApiEndpoint") },
      UserPoolId: { Value: { Ref: "PoolQR90" } },
      UploadsBucketName: { Value: { Ref: "UploadsAB34" } },
      OtherBucketName: { Value: { Ref: "OtherYZ56" } },
      ArrivalsQueueUrl: { Value: { Ref: "ArrivalsWX34" } },
    },
  };
}
