/** Time to connect, and from sending a request to the first byte of its answer, milliseconds; long polls of queues take 20 s. */
const CONNECTION_TIMEOUT = 3_000;
const REQUEST_TIMEOUT = 30_000;

/** The SDK's own tries of a request, the first one counted: it waits between them by itself. */
const MAX_ATTEMPTS = 5;

/** Where emulators run and no region is named. */
const LOCAL_REGION = "us-east-1";

/** What emulators take: they ask for a signature and check none. Real credentials never sign a local request. */
const LOCAL_KEY = "local";

/** The settings that every client of an AWS service is made with. */
export interface ClientSettings {
  /** Left out where the environment names none: the SDK then looks into the profile. */
  readonly region?: string;
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly maxAttempts: number;
  readonly retryMode: "standard";
  readonly requestHandler: {
    readonly connectionTimeout: number;
    readonly requestTimeout: number;
    readonly throwOnRequestTimeout: true;
  };
}

/**
 * The settings of a client from `AWS_REGION` and, for the local stack and tests only, `AWS_ENDPOINT_URL`. With an endpoint the
 * credentials are made up and open nothing; in a function they tell the local stack which one it is. A request that gets no answer in time fails and is tried again.
 */
export function clientSettings(environment: Readonly<Record<string, string | undefined>>): ClientSettings {
  const endpoint = environment["AWS_ENDPOINT_URL"] || undefined;
  const region = environment["AWS_REGION"] || (endpoint && LOCAL_REGION);
  return {
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint, credentials: localCredentials(environment) }),
    maxAttempts: MAX_ATTEMPTS,
    retryMode: "standard",
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT,
      requestTimeout: REQUEST_TIMEOUT,
      throwOnRequestTimeout: true,
    },
  };
}

/** The settings of an S3 client: emulators know buckets by path alone. */
export function s3Settings(
  environment: Readonly<Record<string, string | undefined>>,
): ClientSettings & { readonly forcePathStyle?: true } {
  const settings = clientSettings(environment);
  return { ...settings, ...(settings.endpoint !== undefined && { forcePathStyle: true as const }) };
}

/** DynamoDB Local takes an id of letters and digits alone. */
function localCredentials({
  AWS_LAMBDA_FUNCTION_NAME: functionName = "",
}: Readonly<Record<string, string | undefined>>): NonNullable<ClientSettings["credentials"]> {
  const accessKeyId = functionName.replaceAll(/[^A-Za-z0-9]/g, "") || LOCAL_KEY;
  return { accessKeyId, secretAccessKey: LOCAL_KEY };
}
