import { expect, test } from "vitest";
import { edgeHeaders } from "../../../local/http-api/edge-headers.ts";
import { Resolver } from "../../../local/template/resolver.ts";
import { readTemplate } from "../../../local/template/template.ts";
import { smallTemplate } from "../support/small-template.ts";
import { webTemplate } from "../support/web-template.ts";

const ENDPOINT = "http://127.0.0.1:4566";

const headersOf = (value: object) => {
  const template = readTemplate(value);
  return edgeHeaders(template, new Resolver(template, ENDPOINT), ENDPOINT);
};

test("are those of the template's policies, as they are on this machine", () => {
  expect(headersOf(webTemplate())).toEqual({
    page: {
      "content-security-policy": `default-src 'none'; connect-src 'self' https://uploadsab34.s3.us-east-1.amazonaws.com ${ENDPOINT}; base-uri 'none'`,
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
    },
    api: { "cache-control": "no-store" },
  });
});

test("are none where the template has no distribution, or names a policy of CloudFront's own", () => {
  expect(headersOf(smallTemplate())).toEqual({ page: {}, api: {} });
  const DistributionConfig = { DefaultCacheBehavior: { ResponseHeadersPolicyId: "67f7725c-6f97-4210" } };
  const Resources = { Pages: { Type: "AWS::CloudFront::Distribution", Properties: { DistributionConfig } } };
  expect(headersOf({ Resources })).toEqual({ page: {}, api: {} });
});

test("name the endpoint once", () => {
  const ContentSecurityPolicy = { ContentSecurityPolicy: `connect-src 'self' ${ENDPOINT};` };
  const headers = headersOf({
    Resources: {
      Policy: {
        Type: "AWS::CloudFront::ResponseHeadersPolicy",
        Properties: { ResponseHeadersPolicyConfig: { SecurityHeadersConfig: { ContentSecurityPolicy } } },
      },
      Pages: {
        Type: "AWS::CloudFront::Distribution",
        Properties: {
          DistributionConfig: { DefaultCacheBehavior: { ResponseHeadersPolicyId: { Ref: "Policy" } } },
        },
      },
    },
  });
  expect(headers.page).toEqual({ "content-security-policy": `connect-src 'self' ${ENDPOINT}` });
});
