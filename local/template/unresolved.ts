/** A value of a template that cannot be worked out without CloudFormation. */
export class Unresolved extends Error {
  override readonly name = "Unresolved";
  /** Where it stands, e.g. `UploadsQueue.RedrivePolicy`. */
  readonly where: string;
  /** E.g. `Fn::ImportValue`. */
  readonly intrinsic: string;

  constructor(where: string, intrinsic: string, why: string) {
    super(
      `${where}: ${intrinsic} cannot be resolved locally (${why}); teach local/template about it, or leave it out of what runs locally`,
    );
    this.where = where;
    this.intrinsic = intrinsic;
  }
}
