const PART = /(?:[^,\\]|\\[\s\S]|\\$)+/g;
const ESCAPED = /\\([\s\S])/g;

/** The values of a text with commas between them; in a value a comma is written `\,` and a backslash `\\`. Empty ones are left out. */
export function commaList(text: string): string[] {
  return (text.match(PART) ?? []).map((part) => part.replaceAll(ESCAPED, "$1"));
}
