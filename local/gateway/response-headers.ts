/** Queries by which a link to an object says what its answer is headed with, by the header. */
const WISHES: Readonly<Record<string, string>> = {
  "response-cache-control": "cache-control",
  "response-content-disposition": "content-disposition",
  "response-content-encoding": "content-encoding",
  "response-content-language": "content-language",
  "response-content-type": "content-type",
  "response-expires": "expires",
};

/** The names of these queries. */
export const RESPONSE_QUERIES: readonly string[] = Object.keys(WISHES);

/** The headers that a link to an object wishes for (Amazon S3 API Reference, GetObject); the emulator passes over them. */
export function wishedHeaders(url: string): Readonly<Record<string, string>> {
  const { searchParams } = new URL(url, "http://localhost");
  return Object.fromEntries(
    Object.entries(WISHES).flatMap(([query, header]) => {
      const value = searchParams.get(query);
      return value === null ? [] : [[header, value]];
    }),
  );
}
