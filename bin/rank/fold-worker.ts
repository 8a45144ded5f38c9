import { parentPort, workerData } from "node:worker_threads";
import type { FoldTask } from "./fold-messages.ts";
import { FoldPart } from "./fold-part.ts";

/** The entry of a worker thread: a FoldPart that answers messages. */
const part = new FoldPart(workerData);

parentPort?.on("message", (task: FoldTask) => parentPort?.postMessage(part.answer(task)));
