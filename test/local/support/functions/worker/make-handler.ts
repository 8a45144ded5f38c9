import type { Environment, Outside } from "../../../../../functions/outside.ts";
import type { FunctionContext } from "../../../../../local/function-context.ts";

/** A world that says itself what the function does; each test hands in its own. */
interface ScriptedOutside extends Outside {
  handle(event: SqsEvent, environment: Environment, context: FunctionContext): unknown;
}

/** As much of Lambda's event as tests look at. */
interface SqsEvent {
  readonly Records: readonly {
    readonly messageId: string;
    readonly body: string;
    readonly attributes: Readonly<Record<string, string>>;
  }[];
}

export function makeHandler(environment: Environment, outside: ScriptedOutside) {
  return (event: SqsEvent, context: FunctionContext) => outside.handle(event, environment, context);
}
