/** What one request may carry. */
export interface RequestLimits {
  readonly entries: number;
  readonly bytes: number;
}

/** An entry among those to be sent, and its size. */
export interface SizedEntry {
  readonly bytes: number;
}

/** Puts entries into as few requests as their order allows; one that is larger than a request should be goes alone. */
export function requestsOf<Entry extends SizedEntry>(
  entries: readonly Entry[],
  limits: RequestLimits,
): Entry[][] {
  const requests: Entry[][] = [];
  let request: Entry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    if (request.length === limits.entries || (request.length > 0 && bytes + entry.bytes > limits.bytes)) {
      requests.push(request);
      request = [];
      bytes = 0;
    }
    request.push(entry);
    bytes += entry.bytes;
  }
  if (request.length > 0) requests.push(request);
  return requests;
}
