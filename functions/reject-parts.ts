import type { Reject } from "../core/records/reject.ts";

/** Where a part of the rejects goes: its number, counted from 0, and its lines. */
export type PutRejects = (part: number, lines: string) => Promise<void>;

const MOST_CHARACTERS = 2_097_152;

/** A reject as `greenlane rank` writes it, with the line's end. */
export function rejectLine({ kind, ...reject }: Reject): string {
  return `${JSON.stringify({ ...reject, kind })}\n`;
}

/** Rejects as lines in parts of bounded size. Where one part ends depends on the rejects alone. */
export class RejectParts {
  readonly #put: PutRejects;
  readonly #full: string[] = [];
  #lines = "";
  #parts = 0;

  constructor(put: PutRejects) {
    this.#put = put;
  }

  add(reject: Reject): void {
    this.#lines += rejectLine(reject);
    if (this.#lines.length >= MOST_CHARACTERS) this.#close();
  }

  /** Puts the parts that are full. */
  async flush(): Promise<void> {
    for (const lines of this.#full.splice(0)) await this.#put(this.#parts++, lines);
  }

  /** Puts what is left; nothing where nothing was rejected. */
  async end(): Promise<void> {
    if (this.#lines !== "") this.#close();
    await this.flush();
  }

  #close(): void {
    this.#full.push(this.#lines);
    this.#lines = "";
  }
}
