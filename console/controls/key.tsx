/** The key that does the same, beside the words of a button; heard it would only be in the way. */
export function Key({ name }: { readonly name: string }) {
  return (
    <span className="key" aria-hidden="true">
      {name}
    </span>
  );
}
