import { runInNewContext } from "node:vm";
import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { PAGE_PATH } from "../../lib/page-path.ts";
import { resources } from "./resources.ts";
import { synthesised } from "./synthesis.ts";

const dev = synthesised();
const DISTRIBUTION = "AWS::CloudFront::Distribution";
const COPY = "Custom::CDKBucketDeployment";

const headersSchema = z.object({
  ResponseHeadersPolicyConfig: z.object({
    SecurityHeadersConfig: z.object({
      ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.unknown() }),
    }),
  }),
});

/** The directives of the policy in headers of a name, with what only a deployment knows as `<its name>`. */
function policyOf(name: string): Readonly<Record<string, string>> {
  const found = resources(dev, "AWS::CloudFront::ResponseHeadersPolicy").find(({ id }) => id.includes(name));
  const { ContentSecurityPolicy } = headersSchema.parse(found?.Properties).ResponseHeadersPolicyConfig
    .SecurityHeadersConfig.ContentSecurityPolicy;
  const text =
    typeof ContentSecurityPolicy === "string" ? ContentSecurityPolicy : joined(ContentSecurityPolicy);
  return Object.fromEntries(text.split("; ").map((directive) => directive.split(/ (.*)/, 2)));
}

/** A name that ends with the id of the stack. */
function uniquely(what: string) {
  const stackId = { "Fn::Select": [2, { "Fn::Split": ["/", { Ref: "AWS::StackId" }] }] };
  return { "Fn::Join": ["", [`greenlane-${what}-`, stackId]] };
}

function joined(value: unknown): string {
  const { "Fn::Join": parts } = z
    .object({ "Fn::Join": z.tuple([z.literal(""), z.array(z.unknown())]) })
    .parse(value);
  return parts[1].map((part) => (typeof part === "string" ? part : `<${reference(part)}>`)).join("");
}

function reference(part: unknown): string {
  const reading = z.object({ Ref: z.string() }).safeParse(part);
  return reading.success ? reading.data.Ref.replace(/^AWS::|[0-9A-F]{8}$/g, "") : "StackId";
}

describe("the console's address", () => {
  test("serves the page to browsers that speak TLS, and sends others there", () => {
    dev.hasResourceProperties(DISTRIBUTION, {
      DistributionConfig: Match.objectLike({
        DefaultRootObject: "index.html",
        DefaultCacheBehavior: Match.objectLike({
          ViewerProtocolPolicy: "redirect-to-https",
          ResponseHeadersPolicyId: { Ref: Match.stringLikeRegexp("PageHeaders") },
        }),
      }),
    });
  });

  test("hands everything below /api/ to the API as it came, and keeps nothing of the answers", () => {
    dev.hasResourceProperties(DISTRIBUTION, {
      DistributionConfig: Match.objectLike({
        CacheBehaviors: [
          Match.objectLike({
            PathPattern: "/api/*",
            ViewerProtocolPolicy: "https-only",
            AllowedMethods: Match.arrayWith(["GET", "POST"]),
            // CloudFront's own policies: caching disabled; all that the viewer sent but the host.
            CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
            OriginRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
            ResponseHeadersPolicyId: { Ref: Match.stringLikeRegexp("AnswerHeaders") },
            FunctionAssociations: Match.absent(),
          }),
        ],
        // These would change answers of the API, too.
        CustomErrorResponses: Match.absent(),
      }),
    });
  });

  test("is of a name of one's own with TLS 1.2 and later, where the settings say so", () => {
    const own = {
      consoleDomain: "candidates.example.org",
      consoleCertificateArn: "arn:aws:acm:us-east-1:000000000000:certificate/1-a",
    };
    const template = synthesised(own);
    template.hasResourceProperties(DISTRIBUTION, {
      DistributionConfig: Match.objectLike({
        Aliases: [own.consoleDomain],
        ViewerCertificate: {
          AcmCertificateArn: own.consoleCertificateArn,
          MinimumProtocolVersion: "TLSv1.2_2021",
          SslSupportMethod: "sni-only",
        },
      }),
    });
    expect(template.findOutputs("ConsoleUrl")["ConsoleUrl"]).toEqual({
      Value: `https://${own.consoleDomain}`,
    });
  });

  test("is the only one that reads the console's bucket", () => {
    dev.hasResourceProperties("AWS::S3::BucketPolicy", {
      Bucket: { Ref: Match.stringLikeRegexp("^AnalystsConsoleFiles") },
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: "Allow",
            Action: "s3:GetObject",
            Principal: { Service: "cloudfront.amazonaws.com" },
            Condition: { StringEquals: { "AWS:SourceArn": Match.anyValue() } },
          }),
        ]),
      }),
    });
  });
});

describe("what CloudFront keeps for the whole account", () => {
  test.each([
    ["AWS::CloudFront::OriginAccessControl", "OriginAccessControlConfig", "console"],
    ["AWS::CloudFront::ResponseHeadersPolicy", "ResponseHeadersPolicyConfig", "page"],
    ["AWS::CloudFront::ResponseHeadersPolicy", "ResponseHeadersPolicyConfig", "answers"],
  ])("has a name that the same stack in another region does not have: %s, %s, %s", (type, config, what) => {
    dev.hasResourceProperties(type, { [config]: Match.objectLike({ Name: uniquely(what) }) });
  });
});

describe("the page's headers", () => {
  test("let it load its own files, and reach the sign-in and where it uploads beside its own address", () => {
    expect(policyOf("PageHeaders")).toEqual({
      "default-src": "'none'",
      "script-src": "'self'",
      "style-src": "'self' 'unsafe-inline'",
      "img-src": "'self' data: blob:",
      "font-src": "'self'",
      "connect-src": [
        "'self'",
        "https://cognito-idp.<Region>.<URLSuffix>",
        "https://greenlane-dev-<AccountId>.auth.<Region>.amazoncognito.com",
        "https://greenlane-input-<StackId>.s3.<Region>.<URLSuffix>",
      ].join(" "),
      "form-action": "'self'",
      "frame-ancestors": "'none'",
      "base-uri": "'none'",
    });
  });

  test("name the input bucket as it is called", () => {
    dev.hasResourceProperties("AWS::S3::Bucket", { BucketName: uniquely("input") });
  });

  test("of answers keep them out of every cache and every frame", () => {
    expect(policyOf("AnswerHeaders")).toEqual({ "default-src": "'none'", "frame-ancestors": "'none'" });
    dev.hasResourceProperties("AWS::CloudFront::ResponseHeadersPolicy", {
      ResponseHeadersPolicyConfig: Match.objectLike({
        CustomHeadersConfig: { Items: [{ Header: "Cache-Control", Value: "no-store", Override: true }] },
      }),
    });
  });

  test("all ask for TLS, and neither guess types nor tell where somebody came from", () => {
    dev.allResourcesProperties("AWS::CloudFront::ResponseHeadersPolicy", {
      ResponseHeadersPolicyConfig: Match.objectLike({
        SecurityHeadersConfig: Match.objectLike({
          ContentTypeOptions: { Override: true },
          FrameOptions: { FrameOption: "DENY", Override: true },
          ReferrerPolicy: { ReferrerPolicy: "no-referrer", Override: true },
          StrictTransportSecurity: {
            AccessControlMaxAgeSec: 63_072_000,
            IncludeSubdomains: true,
            Override: true,
          },
        }),
      }),
    });
  });
});

describe("the path of a file", () => {
  test.each([
    ["/", "/index.html"],
    ["/index.html", "/index.html"],
    ["/config.json", "/config.json"],
    ["/theme.js", "/theme.js"],
    ["/assets/index-4f2a.js", "/assets/index-4f2a.js"],
    ["/candidates", "/index.html"],
    ["/members/IMP-1", "/index.html"],
    // An id of a member may hold anything.
    ["/members/IMP.1", "/index.html"],
  ])("of %s is %s", (uri, file) => {
    const request = { uri };
    runInNewContext(`${PAGE_PATH}; handler({ request });`, { request });
    expect(request.uri).toBe(file);
  });
});

describe("the files", () => {
  const copies = resources(dev, COPY);
  const cached = (name: string) => copies.find(({ id }) => id.includes(name))?.Properties;

  test("with a hash in their name are kept by caches for a year", () => {
    expect(cached("Hashed")).toMatchObject({
      Exclude: ["*"],
      Include: ["assets/*"],
      SystemMetadata: { "cache-control": "public, max-age=31536000, immutable" },
    });
  });

  test("without one are asked for anew each time, and come after those that they name", () => {
    expect(cached("Document")).toMatchObject({
      Exclude: ["assets/*", ".vite/*"],
      SystemMetadata: { "cache-control": "no-cache" },
    });
    const { DependsOn } = z
      .object({ DependsOn: z.array(z.string()) })
      .parse(Object.values(dev.findResources(COPY, { Properties: { Exclude: ["assets/*", ".vite/*"] } }))[0]);
    expect(DependsOn).toContain(copies.find(({ id }) => id.includes("Hashed"))?.id);
  });

  test("of an earlier deployment stay, for pages that are open", () => {
    expect(copies.map(({ Properties }) => Properties["Prune"])).toEqual([false, false]);
  });

  test("tell the page where its users sign in", () => {
    const markers = JSON.stringify(cached("Document")?.["SourceMarkers"]);
    for (const name of ["AnalystsSignInUsers", "AnalystsSignInClient"]) expect(markers).toContain(name);
  });
});
