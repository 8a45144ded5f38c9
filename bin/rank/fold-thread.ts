import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { InputError } from "../../core/records/input-error.ts";
import type { FoldAnswer, FoldTask } from "./fold-messages.ts";
import type { FoldSetting } from "./fold-setting.ts";

/** In the bundle the worker lies beside the command; in the sources it is a module like this one. */
const ENTRY = import.meta.filename.endsWith(".ts") ? "./fold-worker.ts" : "./fold-worker.js";

/** A worker thread that folds pieces, asked one thing after the other. */
export class FoldThread {
  readonly #worker: Worker;
  #last: Promise<unknown> = Promise.resolve();

  constructor(setting: FoldSetting) {
    this.#worker = new Worker(new URL(ENTRY, import.meta.url), { workerData: setting });
  }

  /** Asks when the thread has answered everything before. Throws the InputError that reading a piece ended with. */
  ask(task: FoldTask, moved: ArrayBuffer[] = []): Promise<FoldAnswer> {
    const answer = this.#last.then(async () => {
      const answered = once(this.#worker, "message");
      this.#worker.postMessage(task, moved);
      const [found]: FoldAnswer[] = await answered;
      if (found === undefined) throw new Error("a worker thread gave no answer");
      if (found.answer === "inputError") throw new InputError(found.code, found.file, found.message);
      return found;
    });
    this.#last = answer.catch(() => {});
    return answer;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
