import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonBody } from "../../../adapters/sqs/json-body.ts";

/** What SQS takes in a body: the characters of XML 1.0. */
const TAKEN = /^[\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

test("a body holds only characters that SQS takes, and is read as the value that it was", () => {
  const character = fc.oneof(
    fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 1 }),
    fc.constantFrom("\u0000", "\uffff", "\ufffe", "\ud800", "\u{1f600}"),
  );
  const text = fc.array(character, { maxLength: 8 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.dictionary(text, text, { maxKeys: 4 }), (value) => {
      const body = jsonBody(value);
      expect(body).toMatch(TAKEN);
      expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
