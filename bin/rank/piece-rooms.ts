/** Memory for the pieces of files, used again when whoever read a piece is done with it. */
export class PieceRooms {
  readonly #free: ArrayBuffer[] = [];

  /** Memory of `bytes`; what it holds is left over. */
  take(bytes: number): Uint8Array<ArrayBuffer> {
    const fitting = this.#free.findIndex((room) => room.byteLength >= bytes);
    const [room] = fitting < 0 ? [] : this.#free.splice(fitting, 1);
    return new Uint8Array(room ?? new ArrayBuffer(bytes), 0, bytes);
  }

  /** Takes back memory, or the beginning of it, that nobody reads any more. */
  give({ buffer }: Uint8Array<ArrayBuffer>): void {
    this.#free.push(buffer);
  }
}
