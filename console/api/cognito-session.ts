import type { UserManager } from "oidc-client-ts";
import type { CognitoSettings } from "./config.ts";
import { Listeners } from "./listeners.ts";
import type { Session } from "./session.ts";

/** The session of a deployed console: authorization code with proof key (PKCE) at the user pool's own sign-in page. */
export class CognitoSession implements Session {
  readonly kind = "cognito";
  readonly #manager: UserManager;
  readonly #settings: CognitoSettings;
  readonly #listeners = new Listeners();
  #ended = false;

  private constructor(manager: UserManager, settings: CognitoSettings) {
    this.#manager = manager;
    this.#settings = settings;
    manager.events.addAccessTokenExpired(() => this.end());
    manager.events.addSilentRenewError(() => this.end());
  }

  /**
   * Takes up the session, or sends the user to sign in; then it never settles, for the page is left. The library is loaded
   * here and nowhere else: the local stack does without.
   */
  static async open(settings: CognitoSettings): Promise<CognitoSession> {
    const { UserManager } = await import("oidc-client-ts");
    const home = `${location.origin}/`;
    const manager = new UserManager({
      authority: settings.authority,
      client_id: settings.clientId,
      redirect_uri: home,
      response_type: "code",
      scope: "openid",
      automaticSilentRenew: true,
    });
    const session = new CognitoSession(manager, settings);
    if (cameFromSignIn()) await session.#takeUp();
    const user = await manager.getUser();
    if (user === null || user.expired === true) {
      await session.signIn();
      return await new Promise(() => {});
    }
    return session;
  }

  get ended(): boolean {
    return this.#ended;
  }

  async headers(): Promise<Readonly<Record<string, string>>> {
    const user = await this.#manager.getUser();
    return user === null ? {} : { authorization: `Bearer ${user.access_token}` };
  }

  end(): void {
    this.#ended = true;
    this.#listeners.tell();
  }

  async signIn(): Promise<void> {
    await this.#manager.signinRedirect({ state: location.pathname + location.search });
  }

  /**
   * Cognito has a sign-out page of its own instead of the one that OpenID Connect describes. It lets the refresh token live, so
   * that is revoked first; where that fails, signing out goes on and the token ends in its time.
   */
  async signOut(): Promise<void> {
    await this.#manager.revokeTokens(["refresh_token"]).catch(() => {});
    await this.#manager.removeUser();
    const { domain, clientId } = this.#settings;
    const query = new URLSearchParams({ client_id: clientId, logout_uri: `${location.origin}/` });
    location.assign(`${domain}/logout?${query}`);
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  async #takeUp(): Promise<void> {
    const user = await this.#manager.signinCallback();
    const page = typeof user?.state === "string" && user.state.startsWith("/") ? user.state : "/";
    history.replaceState(null, "", page);
  }
}

function cameFromSignIn(): boolean {
  const query = new URLSearchParams(location.search);
  return query.has("state") && (query.has("code") || query.has("error"));
}
