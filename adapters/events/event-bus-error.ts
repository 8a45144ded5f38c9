/** Events that a bus did not take after retries. */
export class EventBusError extends Error {
  override readonly name = "EventBusError";
  readonly bus: string;
  /** Places, among the events given, of those that stayed unsent. */
  readonly unsent: readonly number[];

  constructor(bus: string, unsent: readonly number[], of: number, options?: ErrorOptions) {
    super(
      `${unsent.length} of ${of} events could not be put on the bus ${bus}; what is retried sends them again`,
      options,
    );
    this.bus = bus;
    this.unsent = unsent;
  }
}
