/** What we were told to work with is wrong: no retry mends it, somebody has to. It is to raise an alarm. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
  /** The setting at fault: a variable, a key, a queue. */
  readonly setting: string;
  /** What is wrong and the way out, without the setting's name. */
  readonly reason: string;

  constructor(setting: string, reason: string, options?: ErrorOptions) {
    super(`${setting}: ${reason}`, options);
    this.setting = setting;
    this.reason = reason;
  }
}
