import { PutObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ObjectMissing, ObjectReplaced } from "../../../adapters/s3/object-error.ts";
import { ObjectStore } from "../../../adapters/s3/object-store.ts";
import { bytesOf, inChunks } from "../../support/s3/chunks.ts";
import { type RunningS3, startS3 } from "../../support/s3/fauxqs.ts";

const BUCKET = "greenlane-data";

describe("the objects of a bucket", () => {
  let s3: RunningS3;
  let store: ObjectStore;

  beforeAll(async () => {
    s3 = await startS3();
    await s3.createBucket(BUCKET);
    store = new ObjectStore(s3.client, BUCKET);
  });

  afterAll(() => s3.stop());

  it("are read as they were put", async () => {
    await store.put("a/text", "Müller & Söhne", "text/plain");
    await store.put("a/bytes", Uint8Array.of(0, 255, 31, 139), "application/octet-stream");
    await store.put("a/empty", "", "text/plain");
    expect(Buffer.from(await store.read("a/text")).toString()).toBe("Müller & Söhne");
    expect([...(await store.read("a/bytes"))]).toEqual([0, 255, 31, 139]);
    expect(await store.read("a/empty")).toHaveLength(0);
  });

  it.each(["with blank", "plus+plus", "株式会社.csv", "100%", "a'b(c)*!", "a//b"])(
    "may be named %s",
    async (name) => {
      await store.put(`names/${name}`, name, "text/plain");
      expect(Buffer.from(await store.read(`names/${name}`)).toString()).toBe(name);
      expect(await store.exists(`names/${name}`)).toBe(true);
    },
  );

  it("are opened with their size, ETag, time and metadata", async () => {
    await s3.client.send(
      new PutObjectCommand({ Bucket: BUCKET, Key: "open", Body: "12345", Metadata: { map: "a-preset" } }),
    );
    const object = await store.open("open");
    expect(object).toMatchObject({
      bytes: 5,
      etag: "827ccb0eea8a706c4c34a16891f84e7b",
      metadata: { map: "a-preset" },
    });
    expect(new Date(object.uploadedAt).toISOString()).toBe(object.uploadedAt);
    expect((await bytesOf(object.chunks)).toString()).toBe("12345");
  });

  it("are opened in the state that is asked for, its ETag with or without quotes", async () => {
    await store.put("state", "12345", "text/plain");
    for (const etag of ["827ccb0eea8a706c4c34a16891f84e7b", '"827ccb0eea8a706c4c34a16891f84e7b"']) {
      const { chunks } = await store.open("state", { etag });
      expect((await bytesOf(chunks)).toString()).toBe("12345");
    }
  });

  it("are not opened where another was put in their place", async () => {
    await store.put("replaced", "old", "text/plain");
    const { etag, close } = await store.open("replaced");
    close();
    await store.put("replaced", "new", "text/plain");
    await expect(store.open("replaced", { etag })).rejects.toThrow(ObjectReplaced);
  });

  it("are missing where nobody put them", async () => {
    await expect(store.open("nowhere")).rejects.toThrow(ObjectMissing);
    await expect(store.read("nowhere")).rejects.toMatchObject({ bucket: BUCKET, key: "nowhere" });
    expect(await store.exists("nowhere")).toBe(false);
  });

  it("are never called missing where the bucket is", async () => {
    const elsewhere = new ObjectStore(s3.client, "no-such-bucket");
    await expect(elsewhere.read("key")).rejects.toThrow(expect.objectContaining({ name: "NoSuchBucket" }));
  });

  it("are written from a stream of any size", async () => {
    const large = new Uint8Array(12 * 1_048_576).map((_, at) => at % 251);
    await store.putStream("large", inChunks(large, 1_000_003), "application/octet-stream");
    expect(Buffer.compare(await store.read("large"), large)).toBe(0);
    await store.putStream("small", inChunks(Uint8Array.of(1, 2, 3), 2), "application/octet-stream");
    expect([...(await store.read("small"))]).toEqual([1, 2, 3]);
    await store.putStream("nothing", inChunks(new Uint8Array(0), 1), "application/octet-stream");
    expect(await store.read("nothing")).toHaveLength(0);
  });

  it("do not appear where their stream ends with an error", async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(6 * 1_048_576);
      throw new Error("no more of it");
    }
    await expect(store.putStream("half", failing(), "text/plain")).rejects.toThrow("no more of it");
    expect(await store.exists("half")).toBe(false);
  });

  it("are listed by prefix, in order, over all pages", async () => {
    const keys = Array.from({ length: 1_005 }, (_, at) => `list/${String(at).padStart(4, "0")}`);
    await Promise.all(keys.map((key) => store.put(key, "", "text/plain")));
    await store.put("listless", "", "text/plain");
    expect(await Array.fromAsync(store.list("list/"))).toEqual(keys);
  });
});
