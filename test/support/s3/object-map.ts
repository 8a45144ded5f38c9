import { ObjectMissing } from "../../../adapters/s3/object-error.ts";

/** Objects in memory: what is put can be read, and all of it looked at. */
export class ObjectMap {
  readonly contents = new Map<string, Uint8Array>();
  /** Keys in the order in which they were put, again where they were put again. */
  readonly puts: string[] = [];

  async read(key: string): Promise<Uint8Array> {
    const content = this.contents.get(key);
    if (content === undefined) throw new ObjectMissing("bucket", key);
    return content;
  }

  async put(key: string, body: Uint8Array | string): Promise<void> {
    this.contents.set(key, typeof body === "string" ? new TextEncoder().encode(body) : body);
    this.puts.push(key);
  }
}
