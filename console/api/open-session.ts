import { CognitoSession } from "./cognito-session.ts";
import type { Config } from "./config.ts";
import { LocalSession } from "./local-session.ts";
import type { Session } from "./session.ts";

/** The session that the settings ask for. */
export async function openSession(config: Config): Promise<Session> {
  return config.signIn === "local" ? new LocalSession(localStorage) : await CognitoSession.open(config);
}
