/** A client of the SDK, as far as what it does with a request can be changed. */
interface Client {
  readonly middlewareStack: { remove(name: string): boolean };
}

/**
 * A client that prepares no log of its requests. The SDK copies each request and each answer member by member, to leave out what is
 * sensitive, also where nobody reads the log: a fifth of what a small batch costs. What the functions log they log themselves.
 */
export function unlogged<Kind extends Client>(client: Kind): Kind {
  client.middlewareStack.remove("loggerMiddleware");
  return client;
}
