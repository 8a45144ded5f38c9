import { endSuite, isShort } from "../measure/end-suite.ts";
import { chunkFigures } from "./chunks.ts";
import { loadFigures } from "./load.ts";
import { messageFigures } from "./messages.ts";

/**
 * Measures the functions: loading their bundles, batches of messages through `score-shipment`, chunks through `score-chunk` and the local
 * stack's emulators. node bench/functions/functions.ts [--short]. Times are processor time but where a figure says a second.
 */
const short = isShort(process.argv);
await endSuite("functions", short, [
  ...loadFigures(short),
  ...(await messageFigures(short)),
  ...(await chunkFigures(short)),
]);
