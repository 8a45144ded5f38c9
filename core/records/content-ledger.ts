const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const SECOND_PRIME = 0x85ebca6b;
const HALF = 2 ** 20;

/**
 * Notes which ids come with different contents, keeping 52 bits of each content and not the content: enough to report a
 * conflict, where what stands is settled elsewhere.
 */
export class ContentLedger {
  readonly #contents = new Map<string, number>();
  readonly #conflicts = new Set<string>();

  note(id: string, record: object): void {
    const content = fingerprint(JSON.stringify(record));
    const noted = this.#contents.get(id);
    if (noted === undefined) this.#contents.set(id, content);
    else if (noted !== content) this.#conflicts.add(id);
  }

  /** Ids under which different contents came, in order. */
  get conflicts(): readonly string[] {
    return [...this.#conflicts].sort();
  }
}

function fingerprint(text: string): number {
  let high = OFFSET;
  let low = PRIME;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, PRIME);
    low = Math.imul(low + unit, SECOND_PRIME) ^ (low >>> 13);
  }
  return (high >>> 0) * HALF + ((low >>> 0) % HALF);
}
