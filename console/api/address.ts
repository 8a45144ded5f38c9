/** Values of a query; those that are undefined or empty are left out, lists become one value with commas. */
export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** A path of the API from its parts, each escaped: `pathOf("members", "M 1")` is `/api/members/M~201`. */
export function pathOf(...parts: readonly string[]): string {
  return `/api/${parts.map(escaped).join("/")}`;
}

/**
 * Escaped as by percent-encoding, but with `~` for `%`: an HTTP API of AWS undoes percent-encoding before it looks at a path, so
 * that ids with `/` or `?` would not reach the function as they are.
 */
function escaped(part: string): string {
  if (part === "." || part === "..") return part.replaceAll(".", "~2E");
  return encodeURIComponent(part).replaceAll("~", "%7E").replaceAll("%", "~");
}

/** A path with its query, which keeps the order given. */
export function addressOf(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = typeof value === "object" ? value.join(",") : String(value ?? "");
    if (text !== "") params.set(name, text);
  }
  return params.size === 0 ? path : `${path}?${params}`;
}
