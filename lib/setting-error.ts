/** A setting of the deployment that cannot be used; the message says which, and where to change it. */
export class SettingError extends Error {
  override readonly name = "SettingError";
  readonly setting: string;

  private constructor(setting: string, message: string) {
    super(message);
    this.setting = setting;
  }

  /** `expected` completes "must be ...". */
  static wrong(setting: string, value: unknown, expected: string): SettingError {
    const found = value === undefined ? "is missing" : `is ${JSON.stringify(value)}`;
    const way = `set it in cdk.json or with -c ${setting}=VALUE.`;
    return new SettingError(setting, `The setting ${setting} ${found}, but must be ${expected}: ${way}`);
  }

  static unknown(setting: string): SettingError {
    const message = `There is no setting ${setting}: lib/README.md lists those that there are.`;
    return new SettingError(setting, message);
  }
}
