const QUOTE = 34;
const COMMA = 44;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/**
 * The parts of an object (`"key": value`) or array as they are written, without the blanks around them. A number keeps all its
 * digits, which parsing and writing it again would not. The text must be JSON.
 */
export function jsonParts(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = stringEnd(text, at);
        break;
      case OPEN_BRACE:
      case OPEN_BRACKET:
        if (depth === 0) from = at + 1;
        depth++;
        break;
      case COMMA:
        if (depth > 1) break;
        parts.push(text.slice(from, at).trim());
        from = at + 1;
        break;
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        depth--;
        if (depth === 0) parts.push(text.slice(from, at).trim());
    }
  }
  return parts.length === 1 && parts[0] === "" ? [] : parts;
}

/** The value of a key of an object as it is written: the last one, as for JSON.parse; empty where the key is not there. */
export function jsonValue(text: string, key: string): string {
  let value = "";
  for (const part of jsonParts(text)) {
    const end = stringEnd(part, 0) + 1;
    if (JSON.parse(part.slice(0, end)) === key) value = part.slice(part.indexOf(":", end) + 1).trim();
  }
  return value;
}

/** Where the string that opens at `quote` closes. */
function stringEnd(text: string, quote: number): number {
  let at = quote + 1;
  for (let code = text.charCodeAt(at); code !== QUOTE; code = text.charCodeAt(at)) {
    at += code === BACKSLASH ? 2 : 1;
  }
  return at;
}
