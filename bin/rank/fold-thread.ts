import { Worker } from "node:worker_threads";
import type { FoldAnswer, FoldReply, FoldTask } from "./fold-messages.ts";
import type { FoldSetting } from "./fold-setting.ts";
import { type FoldingThread, goodAnswer } from "./folding-thread.ts";
import type { PieceRooms } from "./piece-rooms.ts";

/** In the bundle the worker lies beside the command; in the sources it is a module like this one. */
const ENTRY = import.meta.filename.endsWith(".ts") ? "./fold-worker.ts" : "./fold-worker.js";

/** Who asked something and waits for the answer. */
interface Asker {
  readonly resolve: (answer: FoldAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** A worker thread that folds pieces. What it is asked waits there, so that it has something to do while nobody looks at its answers. */
export class FoldThread implements FoldingThread {
  readonly #worker: Worker;
  readonly #askers: Asker[] = [];
  #failure: { readonly error: unknown } | undefined;

  constructor(setting: FoldSetting, rooms: PieceRooms) {
    this.#worker = new Worker(new URL(ENTRY, import.meta.url), { workerData: setting });
    this.#worker.on("message", ({ answer, room }: FoldReply) => {
      if (room !== undefined) rooms.give(room);
      this.#askers.shift()?.resolve(answer);
    });
    this.#worker.on("error", (error) => {
      this.#failure = { error };
      for (const { reject } of this.#askers.splice(0)) reject(error);
    });
  }

  get waiting(): number {
    return this.#askers.length;
  }

  async ask(task: FoldTask): Promise<FoldAnswer> {
    if (this.#failure !== undefined) throw this.#failure.error;
    const answer = new Promise<FoldAnswer>((resolve, reject) => this.#askers.push({ resolve, reject }));
    this.#worker.postMessage(task, "piece" in task ? [task.piece.bytes.buffer] : []);
    return goodAnswer(await answer);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
