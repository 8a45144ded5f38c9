import type { Environment, Outside } from "../../../../../functions/outside.ts";

/** A world that says itself what the API's function answers; each test hands in its own. */
interface AnsweringOutside extends Outside {
  answer(event: GatewayEvent): unknown;
}

/** As much of the event of an HTTP API as tests look at. */
export interface GatewayEvent {
  readonly rawPath: string;
  readonly rawQueryString: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isBase64Encoded: boolean;
  readonly requestContext: {
    readonly requestId: string;
    readonly authorizer?: { readonly jwt: { readonly claims: Readonly<Record<string, string>> } };
  };
}

export function makeHandler(_: Environment, outside: AnsweringOutside) {
  return (event: GatewayEvent) => outside.answer(event);
}
