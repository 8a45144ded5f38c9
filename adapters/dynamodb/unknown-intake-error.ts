/** An intake that the intakes table does not have. */
export class UnknownIntakeError extends Error {
  override readonly name = "UnknownIntakeError";
  readonly intakeId: string;

  constructor(intakeId: string) {
    super(`there is no intake ${intakeId}: upload the file again, or ask for the list of intakes`);
    this.intakeId = intakeId;
  }
}
