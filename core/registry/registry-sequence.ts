const NONE = "none";
const VERSION = /^(\d{6})-/;

/** A text that names no registry snapshot. */
export class RegistryVersionUnknown extends Error {
  override readonly name = "RegistryVersionUnknown";
  readonly version: string;

  constructor(version: string) {
    super(`"${version}" is no registry version: give "none", or six digits, a hyphen and a hash`);
    this.version = version;
  }
}

/**
 * The place of a registry version among all versions, 0 to 999,999: the six digits that it begins with, 0 for "none". Of two
 * versions the greater one knows more, as each is made from the one before. Throws RegistryVersionUnknown.
 */
export function registrySequence(version: string): number {
  if (version === NONE) return 0;
  const [, digits] = VERSION.exec(version) ?? [];
  if (digits === undefined) throw new RegistryVersionUnknown(version);
  return Number(digits);
}
