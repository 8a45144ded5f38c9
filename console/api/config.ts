import { Unreachable } from "./unreachable.ts";

/** Where the user pool is. */
export interface CognitoSettings {
  /** The issuer of the tokens. */
  readonly authority: string;
  readonly clientId: string;
  /** Address of the sign-in pages, with `https://`. */
  readonly domain: string;
}

/** What differs between the places where the console is served: `/config.json`. */
export type Config = { readonly signIn: "local" } | ({ readonly signIn: "cognito" } & CognitoSettings);

/** Reads the settings that are served beside the page. */
export async function readConfig(): Promise<Config> {
  try {
    const response = await fetch("/config.json");
    if (!response.ok) throw new Error(`/config.json answered ${response.status}`);
    return await response.json();
  } catch (cause) {
    throw new Unreachable("/config.json", cause);
  }
}
