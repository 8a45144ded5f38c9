import type { LocalStack } from "../../local/start-local-stack.ts";
import { LOCAL_FOLDER } from "../stack/local-folder.ts";

/** What a user can do with a stack that is up, for the terminal. */
export function nextSteps(
  { consoleUrl, endpoint }: Pick<LocalStack, "consoleUrl" | "endpoint">,
  folder: string,
): string {
  const local = folder === LOCAL_FOLDER ? "" : ` --local ${folder}`;
  return `
The console is at ${consoleUrl} for browsers on this machine.

The stack is up at ${endpoint}, its data in ${folder}. In another terminal:

  npm run -s greenlane -- intake --shipments samples/shipments.csv${local}   # upload a file and follow it
  npm run -s greenlane -- intake${local}                                     # how far the files are
  npm run -s greenlane -- send${local} < shipments.ndjson                    # score messages
  npm run -s greenlane -- ranking --request --as-of 2026-03-31${local}       # rank as of another day

Ctrl-C ends it; npm start goes on where it was.
`;
}
