import type { Upload as Address } from "../../functions/candidates-api/schemas/upload.ts";

/** The file was not taken; the message says the way out. */
class UploadRefused extends Error {
  override readonly name = "UploadRefused";
  /** The status of the answer; 0 where none came. */
  readonly status: number;

  constructor(status: number) {
    super(wordsOf(status));
    this.status = status;
  }
}

interface SendOptions {
  /** Bytes that have left, each time there are more. */
  readonly onProgress: (bytes: number) => void;
  /** Stops it; the promise then fails with an AbortError. */
  readonly signal: AbortSignal;
  /** Makes the request: `fetch` does not tell how much it has sent. */
  readonly request?: () => XMLHttpRequest;
}

/** Sends a file to the address that the API gave for it. Throws UploadRefused, or an AbortError when it was stopped. */
export function sendFile(file: Blob, { url, method, headers }: Address, options: SendOptions): Promise<void> {
  const { onProgress, signal, request = () => new XMLHttpRequest() } = options;
  return new Promise((resolve, reject) => {
    const sending = request();
    const stop = () => sending.abort();
    sending.upload.addEventListener("progress", ({ loaded }) => onProgress(loaded));
    sending.addEventListener("load", () =>
      sending.status >= 200 && sending.status < 300 ? resolve() : reject(new UploadRefused(sending.status)),
    );
    sending.addEventListener("error", () => reject(new UploadRefused(0)));
    sending.addEventListener("abort", () => reject(new DOMException("The upload was stopped", "AbortError")));
    sending.addEventListener("loadend", () => signal.removeEventListener("abort", stop));
    signal.addEventListener("abort", stop, { once: true });
    sending.open(method, url);
    for (const [name, value] of Object.entries(headers)) sending.setRequestHeader(name, value);
    sending.send(file);
  });
}

function wordsOf(status: number): string {
  if (status === 0) return "The connection broke. Check it and try again.";
  if (status === 403) return "The address for the upload is no longer valid. Try again to get a new one.";
  return `The storage refused the file (${status}). Try again.`;
}
