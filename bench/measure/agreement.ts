/** The first place where two results differ, of what both of them tell; undefined where they agree. */
export function disagreement(one: object, other: object): string | undefined {
  const theirs = new Map(Object.entries(other));
  for (const [name, value] of Object.entries(one)) {
    const found = theirs.has(name) && difference(value, theirs.get(name), `result.${name}`);
    if (found) return found;
  }
  return undefined;
}

/** The first place where two values of JSON differ, in whatever order their keys are; undefined where they do not. */
export function difference(one: unknown, other: unknown, path: string): string | undefined {
  if (!isObject(one) || !isObject(other)) {
    return Object.is(one, other) ? undefined : `${path}: ${told(one)} and ${told(other)}`;
  }
  const ours = new Map(Object.entries(one));
  const theirs = new Map(Object.entries(other));
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    const found = difference(ours.get(name), theirs.get(name), `${path}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function told(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
