/** That a function may, or must be able to, do something with a resource. */
export interface Permission {
  /** Its folder, e.g. `rank-members`. */
  readonly function: string;
  /** As IAM names it, e.g. `dynamodb:PutItem`. */
  readonly action: string;
  /** What is granted may end in `*`. */
  readonly arn: string;
  /** Partition keys of the items; undefined in a grant for items of any key, and in a need for keys that are not looked at. */
  readonly leadingKeys?: readonly string[] | undefined;
}

/** Whether one that is granted covers one that is needed. */
export function covers(granted: Permission, needed: Permission): boolean {
  return (
    granted.function === needed.function &&
    granted.action === needed.action &&
    (granted.arn.endsWith("*")
      ? needed.arn.startsWith(granted.arn.slice(0, -1))
      : granted.arn === needed.arn) &&
    coversKeys(granted.leadingKeys, needed.leadingKeys)
  );
}

function coversKeys(granted: Permission["leadingKeys"], needed: Permission["leadingKeys"]): boolean {
  return granted === undefined || (needed?.every((key) => granted.includes(key)) ?? false);
}

/**
 * Permissions as lines for people, e.g. `rank-members dynamodb:PutItem IntakesTable`, with the partition keys behind them where
 * these are known; each once; resources by the stack's outputs.
 */
export function permissionLines(
  permissions: readonly Permission[],
  outputs: Readonly<Record<string, string>>,
): readonly string[] {
  const names = new Map(
    Object.entries(outputs).map(([output, value]) => [
      value.split(/[:/]/).at(-1) ?? value,
      output.replace(/(Name|Url|Arn)$/, ""),
    ]),
  );
  const lines = permissions.map(({ function: name, action, arn, leadingKeys = [] }) => {
    const [, physical = arn, rest = ""] =
      /^(?:[^:]*:){5}(?:table\/|event-bus\/)?([^/]+)(.*)$/.exec(arn) ?? [];
    return [name, action, `${names.get(physical) ?? physical}${rest}`, ...leadingKeys].join(" ");
  });
  return [...new Set(lines)].sort();
}
