/** A running emulator of one or more services. */
export interface Emulator {
  /** On the loopback address. */
  readonly port: number;
  stop(): Promise<void>;
}
