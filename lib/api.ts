import { Stack } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { FunctionOutside } from "./function-outside.ts";
import type { GreenlaneFunction } from "./greenlane-function.ts";
import type { SignIn } from "./sign-in.ts";
import { removalPolicy, stackName } from "./stage.ts";

/** Requests in a second, in the long run and at once: more than a hundred people cause, and less than the tables would feel. */
const THROTTLE = { rateLimit: 100, burstLimit: 200 };

/** What a token must have been issued for: only an access token carries scopes, so an id token opens nothing. */
const SCOPE = "openid";

/**
 * The HTTP API in front of the function that answers analysts. Everything needs a token of the user pool. There is no CORS: the
 * console asks for paths of its own address, and no other page may ask.
 */
export class Api extends Construct {
  readonly api: HttpApi;
  readonly host: string;
  /** Where it begins; the routes below are the paths of the OpenAPI document. */
  readonly url: string;

  constructor(scope: Construct, id: string, { settings, keys }: FunctionOutside) {
    super(scope, id);
    this.api = new HttpApi(this, "Api", {
      apiName: stackName(settings),
      description: "Greenlane: candidates, dossiers, decisions and plans",
      createDefaultStage: false,
    });
    const { region, urlSuffix } = Stack.of(this);
    this.host = `${this.api.apiId}.execute-api.${region}.${urlSuffix}`;
    this.url = `https://${this.host}`;
    const logs = new LogGroup(this, "Logs", {
      retention: settings.logRetentionDays,
      encryptionKey: keys.logs,
      removalPolicy: removalPolicy(settings),
    });
    new HttpStage(this, "Stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        format: AccessLogFormat.custom(JSON.stringify(LOGGED)),
      },
    });
  }

  /** Has a function answer everything below `/api/`, for those who signed in. */
  serve(one: GreenlaneFunction, signIn: SignIn): void {
    this.api.addRoutes({
      path: "/api/{proxy+}",
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration("Function", one.function),
      authorizer: new HttpJwtAuthorizer("Users", signIn.issuer, { jwtAudience: [signIn.clientId] }),
      authorizationScopes: [SCOPE],
    });
  }
}

/** What is logged of a request: no address of a person, and the route instead of the path, which names members. */
const LOGGED = {
  requestId: "$context.requestId",
  time: "$context.requestTime",
  route: "$context.routeKey",
  status: "$context.status",
  latencyMs: "$context.responseLatency",
  functionLatencyMs: "$context.integrationLatency",
  userId: "$context.authorizer.claims.sub",
  refused: "$context.authorizer.error",
  error: "$context.error.message",
};
