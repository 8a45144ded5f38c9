import { TableDiffers } from "../../local/provision/tables.ts";

/** What a folder holds was written by another version of the project. */
class OtherVersion extends Error {
  override readonly name = "OtherVersion";
  readonly folder: string;

  constructor(folder: string, options?: ErrorOptions) {
    super(
      `the data in ${folder} is of another version of Greenlane: remove that folder to begin anew, or name another one with --folder`,
      options,
    );
    this.folder = folder;
  }
}

/** What kept a stack from starting on a folder, in the words of who named the folder. */
export function asToldOf(folder: string, error: unknown): unknown {
  return error instanceof TableDiffers ? new OtherVersion(folder, { cause: error }) : error;
}
