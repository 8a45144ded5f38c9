import { attachment } from "../../adapters/s3/content-disposition.ts";
import { sha256 } from "../../adapters/sha256.ts";
import type { ApiWork } from "./api-work.ts";
import type { Download } from "./schemas/download.ts";

/** A file to be made for one user. */
export interface ExportFile {
  readonly fileName: string;
  readonly contentType: string;
  /** Its bytes, made as they are taken. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Records in it, asked for when all bytes are taken. */
  readonly rows: () => number | null;
}

const ID_DIGITS = 20;

/** Writes a file for one user into the bucket, as fast as that takes it, and says where it is to be fetched. */
export async function exportFile(
  { fileName, contentType, chunks, rows }: ExportFile,
  requestId: string,
  work: ApiWork,
): Promise<Download> {
  const key = `exports/${sha256(requestId).slice(0, ID_DIGITS)}/${fileName}`;
  const counter = { bytes: 0 };
  await work.ports.objects.putStream(key, counted(chunks, counter), contentType, attachment(fileName));
  return downloadOf({ key, fileName, bytes: counter.bytes, rows: rows() }, work);
}

/** What is told of an object that a user may fetch. */
export async function downloadOf(
  { key, ...file }: { readonly key: string } & Pick<Download, "fileName" | "bytes" | "rows">,
  { ports, outside, linkSeconds }: ApiWork,
): Promise<Download> {
  const expiresAt = new Date(outside.now().getTime() + linkSeconds * 1_000).toISOString();
  return { url: await ports.links.download(key), ...file, expiresAt };
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  counter: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    counter.bytes += chunk.length;
    yield chunk;
  }
}
