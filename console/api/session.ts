/** Who uses the console, and how the API is told. */
export interface Session {
  /** `local`: a role is chosen on this machine. `cognito`: the user signs in. */
  readonly kind: "local" | "cognito";
  /** What goes with every request. */
  headers(): Promise<Readonly<Record<string, string>>>;
  /** The API no longer takes the user: listeners are told. */
  end(): void;
  /** Whether the user has to sign in again. */
  readonly ended: boolean;
  /** Sends the user to sign in; comes back to the same page. */
  signIn(): Promise<void>;
  /** Signs out and leaves the console. */
  signOut(): Promise<void>;
  /** Calls back on every change; the function returned ends it. */
  subscribe(listener: () => void): () => void;
}
