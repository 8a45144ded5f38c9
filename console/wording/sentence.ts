/** A remark as a sentence: those of the API and of the readers begin small and end without a full stop. */
export function sentence(remark: string): string {
  const begun = remark.charAt(0).toUpperCase() + remark.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
