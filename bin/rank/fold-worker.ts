import { parentPort, workerData } from "node:worker_threads";
import type { FoldReply, FoldTask } from "./fold-messages.ts";
import { FoldPart } from "./fold-part.ts";

/** The entry of a worker thread: a FoldPart that answers messages, and gives the memory of a piece back. */
const part = new FoldPart(workerData);

parentPort?.on("message", (task: FoldTask) => {
  const room = "piece" in task ? task.piece.bytes : undefined;
  const reply: FoldReply = { answer: part.answer(task), room };
  parentPort?.postMessage(reply, room === undefined ? [] : [room.buffer]);
});
