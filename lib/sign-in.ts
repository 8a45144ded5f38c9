import { Duration, Stack } from "aws-cdk-lib";
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPoolClient,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { resourceOf } from "./resource-of.ts";
import type { Settings } from "./settings.ts";
import { signInHost, signInPrefix } from "./sign-in-host.ts";
import { keepsData, removalPolicy, stackName } from "./stage.ts";

/** The groups of users and what they are for; the API gives each its permissions. */
const GROUPS = {
  analyst: "Reads candidates and dossiers, decides, plans, uploads",
  supervisor: "What an analyst does; waives, and reads the audit log",
  auditor: "Reads everything, the audit log too, and changes nothing",
};

/** How long a user who left a group, or was disabled, still gets in. */
const ACCESS = Duration.minutes(15);
/** A working day without signing in again. */
const SESSION = Duration.hours(8);

/** Who may sign in, and how: users whom an administrator made, by password and a second factor, at a page of Cognito's. */
export class SignIn extends Construct {
  readonly userPoolId: string;
  readonly clientId: string;
  /** Who issues the tokens, as an address. */
  readonly issuer: string;
  /** The address of the sign-in pages. */
  readonly url: string;

  /** `consoleUrl` is where a user comes from and goes back to, without a path. */
  constructor(scope: Construct, id: string, settings: Settings, consoleUrl: string) {
    super(scope, id);
    const users = userPool(this, "Users", settings);
    for (const [groupName, description] of Object.entries(GROUPS)) {
      users.addGroup(groupName, { groupName, description });
    }
    const client = consoleClient(this, "Client", users, `${consoleUrl}/`);
    users.addDomain("Domain", {
      cognitoDomain: { domainPrefix: signInPrefix(this, settings) },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    // Without a style, even Cognito's own, the pages show nothing.
    new CfnManagedLoginBranding(this, "Style", {
      userPoolId: users.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    this.userPoolId = users.userPoolId;
    this.clientId = client.userPoolClientId;
    const { region, urlSuffix } = Stack.of(this);
    this.issuer = `https://cognito-idp.${region}.${urlSuffix}/${users.userPoolId}`;
    this.url = `https://${signInHost(this, settings)}`;
  }
}

function userPool(scope: Construct, id: string, settings: Settings): UserPool {
  const users = new UserPool(scope, id, {
    userPoolName: stackName(settings),
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    standardAttributes: { email: { required: true, mutable: true } },
    // An app with codes, of the officer's own; no text messages, which can be diverted and cost money.
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { sms: false, otp: true },
    passwordPolicy: {
      minLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    // The least that has the sign-in pages of today.
    featurePlan: FeaturePlan.ESSENTIALS,
    deletionProtection: keepsData(settings),
    removalPolicy: removalPolicy(settings),
  });
  acknowledge(users, {
    "AwsSolutions-COG8":
      "The Plus plan adds scores of a sign-in's risk, paid for each user and month. Here only an administrator makes users, and each needs a second factor; an agency that wants the scores changes the plan.",
  });
  return users;
}

/** The client that the console signs in with: public, as a page can keep no secret, so by code and its proof key (PKCE) alone. */
function consoleClient(scope: Construct, id: string, users: UserPool, home: string): UserPoolClient {
  const client = new UserPoolClient(scope, id, {
    userPool: users,
    generateSecret: false,
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [home],
      logoutUrls: [home],
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    accessTokenValidity: ACCESS,
    idTokenValidity: ACCESS,
    refreshTokenValidity: SESSION,
    enableTokenRevocation: true,
    // Somebody who guesses does not learn which users there are.
    preventUserExistenceErrors: true,
  });
  // A password is typed on the sign-in page and nowhere else: Cognito's default would take it from any program.
  resourceOf(client, CfnUserPoolClient).explicitAuthFlows = ["ALLOW_REFRESH_TOKEN_AUTH"];
  return client;
}
