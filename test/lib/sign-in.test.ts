import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { ROLES } from "../../functions/candidates-api/schemas/permissions.ts";
import { resources } from "./resources.ts";
import { synthesised } from "./synthesis.ts";

const dev = synthesised();
const USERS = "AWS::Cognito::UserPool";
const CLIENT = "AWS::Cognito::UserPoolClient";

describe("users", () => {
  test("are made by an administrator, and sign in with a long password and a code of an app", () => {
    dev.hasResourceProperties(USERS, {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: "ON",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
      Policies: {
        PasswordPolicy: {
          MinimumLength: 14,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          TemporaryPasswordValidityDays: 3,
        },
      },
    });
  });

  test("go with a development stack, and are protected in any other", () => {
    dev.hasResource(USERS, { DeletionPolicy: "Delete", Properties: { DeletionProtection: "INACTIVE" } });
    synthesised({ stage: "prod" }).hasResource(USERS, {
      DeletionPolicy: "Retain",
      Properties: { DeletionProtection: "ACTIVE" },
    });
  });

  test("are in the groups that the API knows as roles", () => {
    const groups = resources(dev, "AWS::Cognito::UserPoolGroup").map(
      ({ Properties }) => Properties["GroupName"],
    );
    expect(groups.sort()).toEqual([...ROLES].sort());
  });
});

describe("the console's client", () => {
  const home = [{ "Fn::Join": ["", ["https://", { "Fn::GetAtt": [Match.anyValue(), "DomainName"] }, "/"]] }];

  test("has no secret, and gets tokens for a code alone, at the address of the console", () => {
    dev.resourceCountIs(CLIENT, 1);
    dev.hasResourceProperties(CLIENT, {
      GenerateSecret: false,
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid"],
      CallbackURLs: home,
      LogoutURLs: home,
      SupportedIdentityProviders: ["COGNITO"],
    });
  });

  test("takes no password: that is typed on the sign-in page", () => {
    dev.hasResourceProperties(CLIENT, { ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"] });
  });

  test("has tokens for a quarter of an hour, and a session for a working day", () => {
    dev.hasResourceProperties(CLIENT, {
      AccessTokenValidity: 15,
      IdTokenValidity: 15,
      RefreshTokenValidity: 480,
      TokenValidityUnits: { AccessToken: "minutes", IdToken: "minutes", RefreshToken: "minutes" },
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: "ENABLED",
    });
  });
});

describe("the sign-in pages", () => {
  test.each([
    [{}, "greenlane-dev-"],
    [{ stackName: "Acme" }, "acme-"],
    [{ stackName: `${"Long".repeat(15)}` }, `${"long".repeat(12)}lo-`],
    // Cognito refuses names with these words in them.
    [{ stackName: "Customs-Laws-Amazonas" }, "customs-l-as-"],
    [{ stackName: "AWS" }, "greenlane-"],
  ])("of %j have a host that begins with %s and the account", (context, begin) => {
    const template = synthesised(context);
    template.hasResourceProperties("AWS::Cognito::UserPoolDomain", {
      Domain: { "Fn::Join": ["", [begin, { Ref: "AWS::AccountId" }]] },
      ManagedLoginVersion: 2,
    });
  });

  test("have a style, without which they would be empty", () => {
    dev.hasResourceProperties("AWS::Cognito::ManagedLoginBranding", { UseCognitoProvidedValues: true });
  });
});
