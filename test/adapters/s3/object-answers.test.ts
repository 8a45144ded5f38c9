import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, it } from "vitest";
import { ObjectCut, ObjectMissing, ObjectReplaced } from "../../../adapters/s3/object-error.ts";
import { ObjectStore } from "../../../adapters/s3/object-store.ts";
import { s3Answering } from "../../support/s3/answering.ts";
import { bytesOf } from "../../support/s3/chunks.ts";

const head = { etag: '"e"', "last-modified": "Tue, 30 Jun 2026 12:00:00 GMT" };

function failure(name: string, httpStatusCode: number): S3ServiceException {
  return new S3ServiceException({ name, message: name, $fault: "client", $metadata: { httpStatusCode } });
}

describe("an answer of S3", () => {
  it("that breaks off ends with an error, never as a shorter file", async () => {
    const client = await s3Answering((_, answer) => {
      answer.writeHead(200, { ...head, "content-length": 10 });
      answer.write("12345", () => answer.destroy());
    });
    const { chunks } = await new ObjectStore(client, "bucket").open("key");
    await expect(bytesOf(chunks)).rejects.toMatchObject({ name: "ObjectCut", read: 5, bytes: 10 });
  });

  it("whose bytes are fewer than it said ends with an error, too", async () => {
    const client = await s3Answering((_, answer) => {
      answer.writeHead(200, { ...head, "content-length": 3 });
      answer.end("123");
    });
    const store = new ObjectStore(client, "bucket");
    const { chunks } = await store.open("key");
    expect((await bytesOf(chunks)).toString()).toBe("123");
    const mock = mockClient(S3Client).on(GetObjectCommand).resolves({ ETag: '"e"', ContentLength: 3 });
    await expect(store.read("key")).rejects.toThrow(ObjectCut);
    mock.restore();
  });

  it("does not say whose file broke off: errors are logged", () => {
    const error = new ObjectCut(1, 2, { cause: new Error("aborted") });
    expect(JSON.stringify({ ...error, message: error.message })).not.toContain("incoming");
    expect(error.message).toContain("1 of 2 bytes");
  });

  it("that S3 is too busy to give is asked for again", async () => {
    let asked = 0;
    const client = await s3Answering((_, answer) => {
      asked++;
      if (asked < 3) answer.writeHead(503).end("<Error><Code>SlowDown</Code></Error>");
      else answer.writeHead(200, { ...head, "content-length": 2 }).end("ok");
    });
    expect(Buffer.from(await new ObjectStore(client, "bucket").read("key")).toString()).toBe("ok");
    expect(asked).toBe(3);
  });

  it("that never comes ends with an error that tells to try later", async () => {
    const client = await s3Answering(() => {}, {
      maxAttempts: 1,
      requestHandler: { connectionTimeout: 100, requestTimeout: 50, throwOnRequestTimeout: true },
    });
    await expect(new ObjectStore(client, "bucket").read("key")).rejects.toThrow(
      expect.objectContaining({ name: "TimeoutError" }),
    );
  });

  it.each([
    { name: "NoSuchKey", status: 404, type: ObjectMissing },
    { name: "NoSuchVersion", status: 404, type: ObjectMissing },
    { name: "MethodNotAllowed", status: 405, type: ObjectMissing },
    { name: "PreconditionFailed", status: 412, type: ObjectReplaced },
    { name: "NoSuchBucket", status: 404, type: S3ServiceException },
    { name: "AccessDenied", status: 403, type: S3ServiceException },
  ])("that says $name is told apart", async ({ name, status, type }) => {
    const mock = mockClient(S3Client).on(GetObjectCommand).rejects(failure(name, status));
    const store = new ObjectStore(new S3Client({}), "bucket");
    await expect(store.open("key", { versionId: "v1" })).rejects.toThrow(type);
    mock.restore();
  });

  it("is asked for by version where there is one, else on condition of the ETag", async () => {
    const mock = mockClient(S3Client).on(GetObjectCommand).resolves({ ETag: '"abc-2"', ContentLength: 0 });
    const store = new ObjectStore(new S3Client({}), "bucket");
    await store.open("key", { versionId: "v1" });
    await store.open("key", { etag: "abc-2" });
    expect(mock.commandCalls(GetObjectCommand).map(({ args }) => args[0].input)).toEqual([
      { Bucket: "bucket", Key: "key", VersionId: "v1" },
      { Bucket: "bucket", Key: "key", IfMatch: '"abc-2"' },
    ]);
    mock.restore();
  });

  it("that an object may not be looked at is no answer to whether it exists", async () => {
    const mock = mockClient(S3Client).on(HeadObjectCommand).rejects(failure("AccessDenied", 403));
    await expect(new ObjectStore(new S3Client({}), "bucket").exists("key")).rejects.toThrow("AccessDenied");
    mock.restore();
  });

  it("without objects is an empty list", async () => {
    const mock = mockClient(S3Client).on(ListObjectsV2Command).resolves({ KeyCount: 0 });
    expect(await Array.fromAsync(new ObjectStore(new S3Client({}), "bucket").list("none/"))).toEqual([]);
    mock.restore();
  });
});
