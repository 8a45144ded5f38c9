import * as z from "zod";

const ESCAPED = /~([0-9A-Fa-f]{2})/g;

/** Members and importers have ids of at most 35 characters; each is one or two units of a JavaScript string. */
const MOST_UNITS = 70;

/** An id that keys of tables can hold. */
const idText = z.string().min(1).max(MOST_UNITS).refine(isWellFormed, "is no text of Unicode");

/** An id of an importer or an entry in a query. */
export const idSchema = idText;

/**
 * The id of a member as a part of a path. An HTTP API undoes percent-encoding before it looks at a path, so that ids with `/`,
 * `?`, `#` or `%` do not survive it. Ids are therefore escaped as with percent-encoding, but with `~` for `%`: `encodeURIComponent`,
 * then `~7E` for every `~` and `~` for every `%`. Ids of letters, digits, `-`, `_` and `.` stay as they are, and a `~` that
 * begins no escape stands for itself.
 */
export const memberIdInPath = z
  .string()
  .max(9 * MOST_UNITS)
  .transform((text, context) => {
    try {
      return decodeURIComponent(text.replaceAll("%", "%25").replaceAll(ESCAPED, "%$1"));
    } catch {
      context.addIssue({ code: "custom", message: "its escapes are no UTF-8" });
      return z.NEVER;
    }
  })
  .pipe(idText)
  .meta({
    description:
      "Id of a member. Escaped as by percent-encoding, but with `~` for `%` (`A/1` is `A~2F1`, `~` itself `~7E`): what is percent-encoded does not reach the API as it was.",
    example: "M00017",
  });

function isWellFormed(text: string): boolean {
  return text.isWellFormed();
}
