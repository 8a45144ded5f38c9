/** Where everything local is said to be. */
export const LOCAL_REGION = "us-east-1";

/** The account of everything local, as the emulators give it. */
export const LOCAL_ACCOUNT = "000000000000";

/** The only address that the stack answers on: it asks for no credentials, so nobody else may reach it. */
export const LOOPBACK = "127.0.0.1";

/** What clients of the local stack are made with. The credentials mean nothing. */
export function localEnvironment(endpoint: string): Readonly<Record<string, string>> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  };
}
