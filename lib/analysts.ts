import { Stack } from "aws-cdk-lib";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { Api } from "./api.ts";
import { Candidates } from "./candidates.ts";
import { Console } from "./console.ts";
import { ConsoleFiles } from "./console-files.ts";
import type { FunctionOutside } from "./function-outside.ts";
import type { GreenlaneFunction } from "./greenlane-function.ts";
import { inputBucketName, takeUploadsFrom } from "./input-bucket.ts";
import { SignIn } from "./sign-in.ts";
import { signInHost } from "./sign-in-host.ts";

/** What analysts use: the console, the sign-in before it, and the API behind it. */
export class Analysts extends Construct {
  readonly candidatesApi: GreenlaneFunction;
  readonly api: Api;
  readonly console: Console;
  readonly signIn: SignIn;

  constructor(scope: Construct, id: string, outside: FunctionOutside, input: Bucket) {
    super(scope, id);
    const { settings } = outside;
    const { region, urlSuffix } = Stack.of(this);

    this.candidatesApi = new Candidates(this, "Candidates", outside, input).candidatesApi;
    this.api = new Api(this, "Api", outside);
    this.console = new Console(this, "Console", outside, this.api, [
      `https://cognito-idp.${region}.${urlSuffix}`,
      `https://${signInHost(this, settings)}`,
      // Uploads; a download is a link, which no script follows.
      `https://${inputBucketName(this)}.s3.${region}.${urlSuffix}`,
    ]);
    this.signIn = new SignIn(this, "SignIn", settings, this.console.url);
    this.api.serve(this.candidatesApi, this.signIn);
    takeUploadsFrom(input, this.console.url);
    new ConsoleFiles(this, "ConsoleFiles", outside, this.console.bucket, this.signIn);
  }
}
