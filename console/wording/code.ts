/** A code as words, where it has none of its own: `actionsRequired` is `actions required`, `wrongMid` is `wrong MID`. */
export function codeInWords(code: string): string {
  return code
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[-_]/g, " ")
    .toLowerCase()
    .replace(/\bmid\b/g, "MID");
}
