/** Values of a query; those that are undefined or empty are left out, lists become one value with commas. */
export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** A path of the API from its parts, each percent-encoded: `pathOf("members", "M 1")` is `/api/members/M%201`. */
export function pathOf(...parts: readonly string[]): string {
  return `/api/${parts.map(encodeURIComponent).join("/")}`;
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
