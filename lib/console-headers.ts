import { Duration } from "aws-cdk-lib";
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type ResponseCustomHeader,
  ResponseHeadersPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";
import { uniqueName } from "./unique-name.ts";

const HSTS = Duration.days(730);

/** Headers of the page's files; its scripts may talk to its own address and those given, and to nobody else. */
export function pageHeaders(scope: Construct, id: string, reaches: readonly string[]): ResponseHeadersPolicy {
  return headers(scope, id, uniqueName(scope, "page"), pagePolicy(reaches), [
    { header: "Cross-Origin-Opener-Policy", value: "same-origin", override: true },
    { header: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()", override: true },
  ]);
}

/** Headers of what the API answers: nothing of it is a page, and no browser may keep it, for it tells of members. */
export function answerHeaders(scope: Construct, id: string): ResponseHeadersPolicy {
  return headers(scope, id, uniqueName(scope, "answers"), "default-src 'none'; frame-ancestors 'none'", [
    { header: "Cache-Control", value: "no-store", override: true },
  ]);
}

function headers(
  scope: Construct,
  id: string,
  responseHeadersPolicyName: string,
  contentSecurityPolicy: string,
  customHeaders: ResponseCustomHeader[],
): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, id, {
    responseHeadersPolicyName,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: { accessControlMaxAge: HSTS, includeSubdomains: true, override: true },
    },
    customHeadersBehavior: { customHeaders },
  });
}

function pagePolicy(reaches: readonly string[]): string {
  const directives = {
    "default-src": "'none'",
    "script-src": "'self'",
    // The charts carry style elements of their own.
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": ["'self'", ...reaches].join(" "),
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}
