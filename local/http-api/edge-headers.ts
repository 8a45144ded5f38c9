import * as z from "zod";
import { resourcesOf } from "../provision/resources-of.ts";
import type { Resolver } from "../template/resolver.ts";
import type { Template } from "../template/template.ts";

const policySchema = z.object({
  SecurityHeadersConfig: z
    .object({
      ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string() }).optional(),
      ContentTypeOptions: z.object({}).optional(),
      FrameOptions: z.object({ FrameOption: z.string() }).optional(),
      ReferrerPolicy: z.object({ ReferrerPolicy: z.string() }).optional(),
    })
    .optional(),
  CustomHeadersConfig: z
    .object({ Items: z.array(z.object({ Header: z.string(), Value: z.string() })) })
    .optional(),
});

const behaviourSchema = z.object({ ResponseHeadersPolicyId: z.object({ Ref: z.string() }).optional() });

/** As much of a distribution as says which policy goes with which paths. */
const distributionSchema = z.object({
  DefaultCacheBehavior: behaviourSchema,
  CacheBehaviors: z.array(behaviourSchema.extend({ PathPattern: z.string() })).default([]),
});

type Headers = Readonly<Record<string, string>>;

/** The headers that CloudFront adds. */
export interface EdgeHeaders {
  /** To the console's files. */
  readonly page: Headers;
  /** To what the API answers. */
  readonly api: Headers;
}

const API_PATHS = "/api/*";

/**
 * The headers that CloudFront adds, as the template's policies say them, but for Strict-Transport-Security, which means nothing
 * without TLS. The page may reach `endpoint` too, where links to objects lead here. Throws Unresolved.
 */
export function edgeHeaders(template: Template, resolver: Resolver, endpoint: string): EdgeHeaders {
  const [distribution] = resourcesOf(template, "AWS::CloudFront::Distribution");
  const behaviours = distributionSchema.safeParse(
    distribution?.resource.Properties["DistributionConfig"],
  ).data;
  const ofApi = behaviours?.CacheBehaviors.find(({ PathPattern }) => PathPattern === API_PATHS);
  const headersOf = (policy: { readonly Ref: string } | undefined) =>
    policy === undefined ? {} : policyHeaders(policy.Ref, resolver, endpoint);
  return {
    page: headersOf(behaviours?.DefaultCacheBehavior.ResponseHeadersPolicyId),
    api: headersOf(ofApi?.ResponseHeadersPolicyId),
  };
}

function policyHeaders(logicalId: string, resolver: Resolver, endpoint: string): Headers {
  const { ResponseHeadersPolicyConfig: config } = resolver.properties(logicalId, [
    "ResponseHeadersPolicyConfig",
  ]);
  const { SecurityHeadersConfig: security = {}, CustomHeadersConfig: custom } = policySchema.parse(config);
  const { ContentSecurityPolicy: csp, ContentTypeOptions, FrameOptions, ReferrerPolicy } = security;
  return {
    ...(csp !== undefined && { "content-security-policy": localPolicy(csp.ContentSecurityPolicy, endpoint) }),
    ...(ContentTypeOptions !== undefined && { "x-content-type-options": "nosniff" }),
    ...(FrameOptions !== undefined && { "x-frame-options": FrameOptions.FrameOption }),
    ...(ReferrerPolicy !== undefined && { "referrer-policy": ReferrerPolicy.ReferrerPolicy }),
    ...Object.fromEntries((custom?.Items ?? []).map(({ Header, Value }) => [Header.toLowerCase(), Value])),
  };
}

/** Would have the browser ask for TLS, which nothing here speaks. */
const UPGRADE = "upgrade-insecure-requests";

/** A content security policy as it is on this machine. */
function localPolicy(policy: string, endpoint: string): string {
  const directives = policy
    .split(";")
    .map((directive) => directive.trim())
    .filter((directive) => directive !== "" && directive !== UPGRADE);
  return directives
    .map((directive) =>
      directive.startsWith("connect-src ") && !directive.split(/\s+/).includes(endpoint)
        ? `${directive} ${endpoint}`
        : directive,
    )
    .join("; ");
}
