/**
 * Characters that JSON leaves as they are and SQS refuses (it takes the characters of XML 1.0), and those of two units, which the
 * local queue refuses.
 */
const REFUSED = /[\ud800-\udfff\ufffe\uffff]/g;
const HEXADECIMAL = 16;

/** A value as JSON that queues take as the body of a message. */
export function jsonBody(value: object): string {
  return queueText(JSON.stringify(value));
}

/** JSON as queues take it: what they refuse is written as an escape. */
export function queueText(json: string): string {
  return json.replace(REFUSED, (unit) => `\\u${unit.charCodeAt(0).toString(HEXADECIMAL)}`);
}
