import * as z from "zod";
import { NotLocal, resourcesOf } from "../provision/resources-of.ts";
import type { Resolver } from "../template/resolver.ts";
import type { Template } from "../template/template.ts";

/** A route of an HTTP API and the function behind it. */
export interface ApiRoute {
  /** E.g. `GET /api/members/{memberId}`, or `$default`. */
  readonly routeKey: string;
  /** A method, or `ANY`. */
  readonly method: string;
  /** The parts of its path; `{name}` takes any one, `{name+}` at the end takes all that follow. Undefined for `$default`. */
  readonly segments: readonly string[] | undefined;
  readonly functionName: string;
  /** Whether it asks for a user. */
  readonly isGuarded: boolean;
  /** What a token must have been issued for; null for anything. */
  readonly scopes: readonly string[] | null;
}

const routeSchema = z.object({
  RouteKey: z.string(),
  Target: z.templateLiteral(["integrations/", z.string()]),
  AuthorizationType: z.enum(["NONE", "JWT"]).default("NONE"),
  AuthorizationScopes: z.array(z.string()).nullable().default(null),
});

const integrationSchema = z.object({
  IntegrationType: z.literal("AWS_PROXY"),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal("2.0"),
});

/** The routes of a template's HTTP API. Throws Unresolved; NotLocal where a route leads to anything but a function. */
export function apiRoutes(template: Template, resolver: Resolver): readonly ApiRoute[] {
  const functionNames = new Map(
    resourcesOf(template, "AWS::ApiGatewayV2::Integration").map(({ logicalId }) => [
      resolver.physicalName(logicalId),
      functionBehind(logicalId, resolver),
    ]),
  );
  return resourcesOf(template, "AWS::ApiGatewayV2::Route").map(({ logicalId }) => {
    const reading = routeSchema.safeParse(resolver.properties(logicalId, Object.keys(routeSchema.shape)));
    if (!reading.success)
      throw new NotLocal(logicalId, "a route without an integration or with its own way in");
    const { RouteKey, Target, AuthorizationType, AuthorizationScopes: scopes } = reading.data;
    const functionName = functionNames.get(Target.slice(Target.indexOf("/") + 1));
    if (functionName === undefined) throw new NotLocal(logicalId, `the target ${Target}`);
    return { ...routeOf(RouteKey), functionName, isGuarded: AuthorizationType !== "NONE", scopes };
  });
}

/** The name of a function in its ARN, also where that stands in the ARN of its invocation. */
const FUNCTION_ARN = /arn:aws:lambda:[^:/]+:[^:/]+:function:([^:/]+)/;

function functionBehind(logicalId: string, resolver: Resolver): string {
  const properties = resolver.properties(logicalId, Object.keys(integrationSchema.shape));
  const reading = integrationSchema.safeParse(properties);
  const name = FUNCTION_ARN.exec(reading.data?.IntegrationUri ?? "")?.[1];
  if (name === undefined)
    throw new NotLocal(logicalId, "an integration with anything but a function, payload 2.0");
  return name;
}

function routeOf(routeKey: string): Pick<ApiRoute, "routeKey" | "method" | "segments"> {
  const [method = "", path] = routeKey.split(" ");
  return path === undefined
    ? { routeKey, method: "ANY", segments: undefined }
    : { routeKey, method, segments: segmentsOf(path) };
}

/** The parts of a path: `/a/b` has two, `/` one that is empty. */
export function segmentsOf(path: string): readonly string[] {
  return path.slice(1).split("/");
}
