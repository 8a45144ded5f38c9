import { Duration } from "aws-cdk-lib";
import { Asset } from "aws-cdk-lib/aws-s3-assets";
import { CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import { BUNDLE_CONSOLE } from "./bundle-console.ts";
import { ROOT } from "./bundle-function.ts";
import { FileCopier } from "./file-copier.ts";
import type { FunctionOutside } from "./function-outside.ts";
import { bundledLocally } from "./local-bundling.ts";
import type { PrivateBucket } from "./private-bucket.ts";
import type { SignIn } from "./sign-in.ts";

/** Files whose names hold a hash of what is in them: another content is another file. */
const HASHED = "assets/*";
/** What the build tells of itself, for nobody who looks at the page. */
const OF_THE_BUILD = ".vite/*";

/** Read anew by each visit, CloudFront's included, so that nobody works with the page of yesterday. */
const ALWAYS_ASKED = [CacheControl.noCache()];
const KEPT = [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()];

/**
 * The files of the console in its bucket, with the settings by which it finds the user pool. What was deployed before stays: a page
 * that is open goes on loading its parts.
 */
export class ConsoleFiles extends Construct {
  constructor(scope: Construct, id: string, outside: FunctionOutside, bucket: PrivateBucket, signIn: SignIn) {
    super(scope, id);
    const files = new Asset(this, "Built", { path: ROOT, ...bundledLocally("console", BUNDLE_CONSOLE) });
    new FileCopier(this, "Copier", outside, {
      bucket,
      sources: [
        Source.bucket(files.bucket, files.s3ObjectKey),
        Source.jsonData("config.json", configOf(signIn)),
      ],
      // The document names files that must be there before.
      steps: {
        Hashed: { exclude: ["*"], include: [HASHED], cacheControl: KEPT },
        Document: { exclude: [HASHED, OF_THE_BUILD], cacheControl: ALWAYS_ASKED },
      },
    });
  }
}

/** What the console reads first: who signs its users in. */
function configOf({ issuer, clientId, url }: SignIn) {
  return { signIn: "cognito", authority: issuer, clientId, domain: url } as const;
}
