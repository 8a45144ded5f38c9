import type { Manufacturer } from "../../core/mid/manufacturer.ts";
import type { LineError } from "./line-error.ts";

/** A manufacturer as a line of input tells it, with the MID declared for it. */
export interface MidRequest {
  readonly manufacturer: Manufacturer;
  readonly declared: string | undefined;
}

export type MidRequestReading =
  | { readonly ok: true; readonly request: MidRequest }
  | { readonly ok: false; readonly error: LineError };

/** Reads a line; fields that it leaves out or gives as null are empty, further ones are passed over. */
export function readMidRequest(line: string): MidRequestReading {
  if (line.trim() === "") return wrong({ code: "blank-line", message: "The line is blank." });
  const parsed = parse(line);
  if (!parsed.ok) return wrong({ code: "invalid-json", message: `The line is no JSON: ${parsed.reason}` });
  const { value } = parsed;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return wrong({
      code: "not-an-object",
      message: "The line is JSON, but no object: write {...} on one line.",
    });
  }
  return requestOf(new Map<string, unknown>(Object.entries(value)));
}

const FIELDS = ["name", "street", "city", "province", "postalCode", "country", "declared"] as const;

function requestOf(given: ReadonlyMap<string, unknown>): MidRequestReading {
  const texts = { name: "", street: "", city: "", province: "", postalCode: "", country: "", declared: "" };
  for (const field of FIELDS) {
    const value = given.get(field) ?? "";
    if (typeof value !== "string") return wrong(notText(field, value));
    texts[field] = value;
  }
  const { declared, ...manufacturer } = texts;
  return { ok: true, request: { manufacturer, declared: declared === "" ? undefined : declared } };
}

const SHOWN = 60;

function notText(field: string, value: unknown): LineError {
  const shown = JSON.stringify(value).slice(0, SHOWN);
  return {
    code: "bad-field",
    field,
    message: `The field ${field} is ${shown}: write it as text, in quotes.`,
  };
}

function parse(line: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  try {
    const value: unknown = JSON.parse(line);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function wrong(error: LineError): MidRequestReading {
  return { ok: false, error };
}
