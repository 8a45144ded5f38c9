import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { Api } from "./api.ts";
import { answerHeaders, pageHeaders } from "./console-headers.ts";
import type { FunctionOutside } from "./function-outside.ts";
import { PAGE_PATH } from "./page-path.ts";
import { type PrivateBucket, privateBucket } from "./private-bucket.ts";
import type { Settings } from "./settings.ts";
import { stackName } from "./stage.ts";
import { uniqueName } from "./unique-name.ts";

/** The page that analysts work with: its files in a bucket, and CloudFront before it and before the API, as one address. */
export class Console extends Construct {
  readonly bucket: PrivateBucket;
  /** The address, without a path. */
  readonly url: string;
  /** What a domain of one's own is to be an alias of. */
  readonly distributionHost: string;

  /** `reaches` are the addresses, besides its own, that the page's scripts may talk to. */
  constructor(
    scope: Construct,
    id: string,
    { settings, storage }: FunctionOutside,
    api: Api,
    reaches: readonly string[],
  ) {
    super(scope, id);
    this.bucket = privateBucket(this, "Files", {
      settings,
      accessLogs: { bucket: storage.accessLogs, prefix: "console/" },
      keepDays: {},
    });
    acknowledge(this.bucket, BUCKET_ANSWERS);

    // The CDK's own name would be that of the same stack in another region.
    const originAccessControl = new S3OriginAccessControl(this, "Access", {
      originAccessControlName: uniqueName(this, "console"),
    });
    const distribution = new Distribution(this, "Distribution", {
      comment: stackName(settings),
      defaultRootObject: "index.html",
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket, { originAccessControl }),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: pageHeaders(this, "PageHeaders", reaches),
        functionAssociations: [
          { function: pagePath(this, "PagePath"), eventType: FunctionEventType.VIEWER_REQUEST },
        ],
      },
      additionalBehaviors: { "/api/*": answers(this, api) },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...ownDomain(this, settings),
    });
    acknowledge(distribution, DISTRIBUTION_ANSWERS);
    if (settings.consoleDomain === "") acknowledge(distribution, DEFAULT_CERTIFICATE_ANSWER);
    this.distributionHost = distribution.distributionDomainName;
    this.url = `https://${settings.consoleDomain === "" ? this.distributionHost : settings.consoleDomain}`;
  }
}

/** Everything below `/api/` goes to the API as it came, and nothing of what comes back is kept. */
function answers(scope: Construct, { host }: Api): BehaviorOptions {
  return {
    origin: new HttpOrigin(host),
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    // The API knows itself by its own host name.
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    responseHeadersPolicy: answerHeaders(scope, "AnswerHeaders"),
  };
}

function pagePath(scope: Construct, id: string): EdgeFunction {
  return new EdgeFunction(scope, id, {
    comment: "Addresses of the console's pages lead to its one document",
    code: FunctionCode.fromInline(PAGE_PATH),
    runtime: FunctionRuntime.JS_2_0,
  });
}

function ownDomain(scope: Construct, { consoleDomain, consoleCertificateArn }: Settings) {
  if (consoleDomain === "") return {};
  return {
    domainNames: [consoleDomain],
    certificate: Certificate.fromCertificateArn(scope, "Certificate", consoleCertificateArn),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
  };
}

const BUCKET_ANSWERS = {
  "NIST.800.53.R5-S3DefaultEncryptionKMS":
    "The bucket holds the page's files alone, which are public source and the same for everybody, and settings that every visitor gets; they are encrypted with a key of S3's own.",
};

const DISTRIBUTION_ANSWERS = {
  "AwsSolutions-CFR1":
    "Officers may sign in from wherever they travel; what protects the data is the second factor and the token that each request to the API needs.",
  "AwsSolutions-CFR2":
    "The files are the same for everybody, and each request to the API needs a token and is throttled. A web ACL must be made in us-east-1 and costs money each month; an organisation that has one attaches it.",
  "AwsSolutions-CFR3":
    "The API logs each of its requests, S3 each read of a file, and the audit log who saw which dossier. A log of CloudFront's would add the network addresses of persons, which nobody needs.",
};

const DEFAULT_CERTIFICATE_ANSWER = {
  "AwsSolutions-CFR4":
    "CloudFront's own host name comes with a certificate whose protocols cannot be chosen. The settings consoleDomain and consoleCertificateArn give the console a name of its own, and then nothing older than TLS 1.2 is taken.",
};
