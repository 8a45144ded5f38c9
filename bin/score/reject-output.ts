import { basename, dirname } from "node:path";
import type { Writable } from "node:stream";
import { LineWriter } from "../../adapters/files/line-writer.ts";
import { OutputFolder } from "../../adapters/files/output-folder.ts";

/** Where the rejects of a scoring run go. */
export interface RejectOutput {
  add(reject: object): void;
  /** Waits while the file is behind. */
  flush(): Promise<void>;
  /** The run has ended well: the file appears. */
  publish(): Promise<void>;
  /** The run has failed: no file appears. */
  discard(): Promise<void>;
}

/** Rejects as NDJSON in a file that appears when the run has ended, or on a stream as they come. */
export async function rejectOutput(path: string | undefined, stream: Writable): Promise<RejectOutput> {
  return path === undefined ? onStream(stream) : inFile(path);
}

function onStream(stream: Writable): RejectOutput {
  const nothing = async () => {};
  return {
    add: (reject) => stream.write(`${JSON.stringify(reject)}\n`),
    flush: nothing,
    publish: nothing,
    discard: nothing,
  };
}

async function inFile(path: string): Promise<RejectOutput> {
  const folder = await OutputFolder.in(dirname(path));
  const writer = new LineWriter(folder.path(basename(path)));
  return {
    add: (reject) => writer.add(JSON.stringify(reject)),
    flush: () => writer.flush(),
    publish: async () => {
      await writer.close();
      await folder.publish([]);
    },
    discard: async () => {
      await writer.close();
      await folder.discard();
    },
  };
}
