/** The server gave no answer at all: no network, or nothing listens there. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
  readonly address: string;

  constructor(address: string, cause: unknown) {
    super("The server does not answer. Check the connection, and that the stack still runs.", { cause });
    this.address = address;
  }
}
