import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { s3Settings } from "../../../adapters/aws/client-settings.ts";
import { attachment } from "../../../adapters/s3/content-disposition.ts";
import { ObjectStore } from "../../../adapters/s3/object-store.ts";
import { PresignedLinks } from "../../../adapters/s3/presigned-links.ts";
import { inChunks } from "../../support/s3/chunks.ts";
import { type RunningS3, startS3 } from "../../support/s3/fauxqs.ts";

const NOW = new Date("2026-07-01T08:00:00.123Z");

/** The part of a URL that is signed. */
const queryOf = (url: string) => Object.fromEntries(new URL(url).searchParams);

describe("links", () => {
  let s3: RunningS3;
  let links: PresignedLinks;

  beforeAll(async () => {
    s3 = await startS3();
    for (const bucket of ["data", "input"]) await s3.createBucket(bucket);
    const settings = s3Settings({ AWS_ENDPOINT_URL: s3.endpoint });
    links = new PresignedLinks({
      settings,
      dataBucket: "data",
      inputBucket: "input",
      seconds: 300,
      now: () => NOW,
    });
  });

  afterAll(() => s3.stop());

  it.each([
    ["in one request", 3],
    ["in parts", 6 * 1_048_576],
  ])("fetch an object that was written %s, under the name and type that it was given", async (_, bytes) => {
    const store = new ObjectStore(s3.client, "data");
    const content = new Uint8Array(bytes).fill(65);
    const key = `exports/${bytes}/käse+100%.csv`;
    await store.putStream(
      key,
      inChunks(content, 1_000_000),
      "text/csv; charset=utf-8",
      attachment("käse.csv"),
    );
    const answer = await fetch(await links.download(key));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe(attachment("käse.csv"));
    expect((await answer.arrayBuffer()).byteLength).toBe(bytes);
  });

  it("fetch an object that was put whole with a name", async () => {
    await new ObjectStore(s3.client, "data").put(
      "plans/p/plan.csv",
      "a\n",
      "text/csv",
      attachment("plan.csv"),
    );
    const answer = await fetch(await links.download("plans/p/plan.csv"));
    expect(answer.headers.get("content-disposition")).toBe(attachment("plan.csv"));
    expect(await answer.text()).toBe("a\n");
  });

  it("put an object into the input bucket", async () => {
    const { url, headers } = await links.upload("incoming/members/a b.csv", 5);
    const answer = await fetch(url, { method: "PUT", headers, body: "hello" });
    expect(answer.status).toBe(200);
    const stored = await new ObjectStore(s3.client, "input").read("incoming/members/a b.csv");
    expect(new TextDecoder().decode(stored)).toBe("hello");
  });

  it("open one thing for so long as they are made for, a body of that length alone", async () => {
    const signed = { "X-Amz-Date": "20260701T080000Z", "X-Amz-Expires": "300" };
    const { url } = await links.upload("incoming/members/a.csv", 5);
    expect(queryOf(url)).toMatchObject({ ...signed, "X-Amz-SignedHeaders": "content-length;host" });
    expect(queryOf(await links.download("a"))).toMatchObject({ ...signed, "X-Amz-SignedHeaders": "host" });
  });

  it("ask for nothing that a browser does not send or read: no checksum of a body that is not there yet", async () => {
    const urls = [await links.download("a"), (await links.upload("incoming/members/a.csv", 5)).url];
    for (const url of urls) expect(url.toLowerCase()).not.toContain("checksum");
  });

  it("name the bucket as a host on AWS, and who signed", async () => {
    const onAws = new PresignedLinks({
      settings: {
        ...s3Settings({ AWS_REGION: "eu-west-1" }),
        credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
      },
      dataBucket: "data",
      inputBucket: "input",
      seconds: 60,
      now: () => NOW,
    });
    const { url } = await onAws.upload("incoming/members/a.csv", 5);
    expect(new URL(url).host).toBe("input.s3.eu-west-1.amazonaws.com");
    expect(new URL(url).pathname).toBe("/incoming/members/a.csv");
    expect(queryOf(url)["X-Amz-Credential"]).toBe("AKIDEXAMPLE/20260701/eu-west-1/s3/aws4_request");
  });
});
