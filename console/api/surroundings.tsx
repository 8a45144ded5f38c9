import { createContext, useContext, useSyncExternalStore } from "react";
import type { Client } from "./client.ts";
import type { Session } from "./session.ts";

/** What every part of the console can ask. */
export interface Surroundings {
  readonly client: Client;
  readonly session: Session;
}

const Context = createContext<Surroundings | undefined>(undefined);

export const SurroundingsProvider = Context.Provider;

function useSurroundings(): Surroundings {
  const surroundings = useContext(Context);
  if (surroundings === undefined) throw new Error("This stands outside the console's shell");
  return surroundings;
}

/** The API's client; most parts want `useRead` or `useWrite` instead. */
export function useClient(): Client {
  return useSurroundings().client;
}

/** The session. Renders again when it ends. */
export function useSession(): Session {
  const { session } = useSurroundings();
  useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.ended,
  );
  return session;
}
