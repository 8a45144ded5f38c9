import type { FoldAnswer, FoldTask } from "./fold-messages.ts";
import type { FoldPart } from "./fold-part.ts";
import { type FoldingThread, goodAnswer } from "./folding-thread.ts";
import type { PieceRooms } from "./piece-rooms.ts";

/** The thread that deals out the pieces, as one of those that fold them: what it is asked it does before it goes on. */
export class OwnThread implements FoldingThread {
  readonly waiting = 0;
  readonly #part: FoldPart;
  readonly #rooms: PieceRooms;

  constructor(part: FoldPart, rooms: PieceRooms) {
    this.#part = part;
    this.#rooms = rooms;
  }

  async ask(task: FoldTask): Promise<FoldAnswer> {
    const answer = this.#part.answer(task);
    if ("piece" in task) this.#rooms.give(task.piece.bytes);
    return goodAnswer(answer);
  }

  async close(): Promise<void> {}
}
