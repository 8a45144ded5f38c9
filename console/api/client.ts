import { addressOf, type Query } from "./address.ts";
import { Problem } from "./problem.ts";
import type { Session } from "./session.ts";
import { Unreachable } from "./unreachable.ts";

/** The API, asked as the user of a session. What it answers is of the type that the API's schemas state. */
export class Client {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Reads. Throws a `Problem` where the API refuses, `Unreachable` where nothing answers. */
  get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
    return this.#ask(addressOf(path, query), { method: "GET", ...(signal && { signal }) });
  }

  /** Asks for something to be made. Throws as `get` does. */
  post<T>(path: string, body?: unknown, query?: Query): Promise<T> {
    const content =
      body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    return this.#ask(addressOf(path, query), { method: "POST", ...content });
  }

  async #ask<T>(address: string, request: RequestInit): Promise<T> {
    const headers = { accept: "application/json", ...(await this.#session.headers()), ...request.headers };
    const response = await answerOf(address, { ...request, headers });
    if (response.ok) return response.json();
    if (response.status === 401) this.#session.end();
    throw new Problem(response.status, await documentOf(response));
  }
}

async function answerOf(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new Unreachable(address, cause);
  }
}

/** A server in between can answer with something else than a problem. */
async function documentOf(response: Response): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await response.json();
  } catch {
    return { title: `The server answered ${response.status} ${response.statusText}`.trim() };
  }
}
