/** Where a quoted name would end or need escapes, and what is no printable ASCII. */
const NOT_PLAIN = /[^\x20-\x7e]|["\\%]/g;

/** Letters that encodeURIComponent leaves and RFC 8187 does not allow as they are. */
const NOT_ALLOWED = /['()*]/g;

/**
 * The Content-Disposition that makes a browser save an object under a name: the plain one for old clients, then the exact one.
 * Source: RFC 6266, section 4.3; RFC 8187.
 */
export function attachment(fileName: string): string {
  const plain = fileName.replaceAll(NOT_PLAIN, "_");
  const exact = encodeURIComponent(fileName.toWellFormed()).replaceAll(NOT_ALLOWED, percentEncoded);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}

function percentEncoded(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}
