import { systemOutside } from "../outside.ts";
import { makeHandler } from "./make-handler.ts";

/** What Lambda calls. */
export const handler = makeHandler(process.env, systemOutside);
