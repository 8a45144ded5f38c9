import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { referenced, resources } from "./resources.ts";
import { synthesised } from "./synthesis.ts";

const dev = synthesised();
const [stage] = resources(dev, "AWS::ApiGatewayV2::Stage");

describe("the API", () => {
  test("is one HTTP API that no page of another address may ask", () => {
    dev.resourceCountIs("AWS::ApiGatewayV2::Api", 1);
    dev.hasResourceProperties("AWS::ApiGatewayV2::Api", {
      ProtocolType: "HTTP",
      CorsConfiguration: Match.absent(),
    });
  });

  test("answers what is below /api/, each route to those alone who signed in with an access token", () => {
    const routes = resources(dev, "AWS::ApiGatewayV2::Route").map(({ Properties }) => Properties);
    expect(routes).toEqual([
      expect.objectContaining({
        RouteKey: "ANY /api/{proxy+}",
        AuthorizationType: "JWT",
        AuthorizationScopes: ["openid"],
        AuthorizerId: { Ref: expect.stringMatching(/^AnalystsApiUsers/) },
      }),
    ]);
  });

  test("knows users by the tokens that the user pool gave to the console", () => {
    dev.hasResourceProperties("AWS::ApiGatewayV2::Authorizer", {
      AuthorizerType: "JWT",
      IdentitySource: ["$request.header.Authorization"],
      JwtConfiguration: {
        Audience: [{ Ref: Match.stringLikeRegexp("^AnalystsSignInClient") }],
        Issuer: {
          "Fn::Join": [
            "",
            [
              "https://cognito-idp.",
              { Ref: "AWS::Region" },
              ".",
              { Ref: "AWS::URLSuffix" },
              "/",
              { Ref: Match.stringLikeRegexp("^AnalystsSignInUsers") },
            ],
          ],
        },
      },
    });
  });

  test("hands requests to candidates-api in the form that it reads", () => {
    const [integration] = resources(dev, "AWS::ApiGatewayV2::Integration");
    expect(integration?.Properties).toMatchObject({
      IntegrationType: "AWS_PROXY",
      PayloadFormatVersion: "2.0",
    });
    expect(referenced(integration?.Properties["IntegrationUri"])).toMatch(/CandidatesApiFunction/);
  });

  test("takes so many requests and no more", () => {
    expect(stage?.Properties["DefaultRouteSettings"]).toEqual({
      ThrottlingRateLimit: 100,
      ThrottlingBurstLimit: 200,
    });
  });

  test("logs who asked for what kind of thing, but no address of a person, no path and no query", () => {
    const { Format } = z.object({ Format: z.string() }).parse(stage?.Properties["AccessLogSettings"]);
    const logged = Object.values(z.record(z.string(), z.string()).parse(JSON.parse(Format)));
    expect(logged).toContain("$context.requestId");
    expect(logged).toContain("$context.authorizer.claims.sub");
    expect(logged.join(" ")).not.toMatch(/identity|path|querystring|email|httpMethod/i);
  });
});
