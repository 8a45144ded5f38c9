import type { StackEvent } from "../../local/stack-event.ts";
import { plural, wholeText } from "../output/number-text.ts";

/** Tells what happens in the stack, in a line each: ids, names and counts. */
export function tellEvent(event: StackEvent, remark: (text: string) => void): void {
  switch (event.kind) {
    case "invoked": {
      const { function: name, messages, failed, milliseconds } = event.invocation;
      const ended = failed > 0 ? `, ${wholeText(failed)} come again` : "";
      remark(`  ${name}: ${plural(messages, "message")}${ended}, ${wholeText(milliseconds)} ms`);
      return;
    }
    case "event":
      remark(`  event: ${event.event.detailType}`);
      return;
    case "resumed":
      remark(`Going on with ${plural(event.messages, "message")} from before.`);
      return;
    case "trouble":
      remark(
        `  trouble in ${event.where}: ${event.error instanceof Error ? event.error.message : String(event.error)}`,
      );
  }
}
