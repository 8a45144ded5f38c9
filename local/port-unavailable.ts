/** The port that was asked for cannot be listened on: another process has it, or the system does not give it. */
export class PortUnavailable extends Error {
  override readonly name = "PortUnavailable";
  readonly port: number;

  constructor(port: number, options?: ErrorOptions) {
    super(
      `port ${port} is taken or not allowed; name another one, or none to have a free one chosen`,
      options,
    );
    this.port = port;
  }
}
