import { afterEach, expect, test, vi } from "vitest";
import { Client } from "../../../console/api/client.ts";
import { Problem } from "../../../console/api/problem.ts";
import type { Session } from "../../../console/api/session.ts";
import { Unreachable } from "../../../console/api/unreachable.ts";

afterEach(() => vi.unstubAllGlobals());

/** A client whose requests meet `answer`, and the requests made. */
function clientOf(answer: () => Response) {
  const requests: { address: string; request: RequestInit }[] = [];
  vi.stubGlobal("fetch", async (address: string, request: RequestInit) => {
    requests.push({ address, request });
    return answer();
  });
  const end = vi.fn();
  const session: Session = {
    kind: "local",
    ended: false,
    end,
    headers: async () => ({ "x-greenlane-user": "analyst" }),
    signIn: async () => {},
    signOut: async () => {},
    subscribe: () => () => {},
  };
  return { client: new Client(session), requests, end };
}

test("a read names the user and gives the answer", async () => {
  const { client, requests } = clientOf(() => Response.json({ total: 3 }));

  expect(await client.get("/api/x", { limit: 1 })).toEqual({ total: 3 });
  expect(requests).toMatchObject([
    { address: "/api/x?limit=1", request: { method: "GET", headers: { "x-greenlane-user": "analyst" } } },
  ]);
});

test("a write sends JSON, and says so only where there is any", async () => {
  const { client, requests } = clientOf(() => Response.json({}));

  await client.post("/api/x", { a: 1 });
  await client.post("/api/y");

  expect(requests[0]?.request).toMatchObject({
    body: '{"a":1}',
    headers: { "content-type": "application/json" },
  });
  expect(requests[1]?.request.headers).not.toHaveProperty("content-type");
});

test("a refusal is a problem", async () => {
  const { client, end } = clientOf(() =>
    Response.json({ type: "urn:greenlane:problem:forbidden", title: "No" }, { status: 403 }),
  );

  await expect(client.get("/api/x")).rejects.toMatchObject({ name: "Problem", code: "forbidden" });
  expect(end).not.toHaveBeenCalled();
});

test("an answer that is not JSON is a problem too", async () => {
  const { client } = clientOf(() => new Response("<html>", { status: 502, statusText: "Bad Gateway" }));

  await expect(client.get("/api/x")).rejects.toThrow(
    new Problem(502, { title: "The server answered 502 Bad Gateway" }),
  );
});

test("where the API does not know the user, the session ends", async () => {
  const { client, end } = clientOf(() => Response.json({}, { status: 401 }));

  await expect(client.get("/api/x")).rejects.toBeInstanceOf(Problem);
  expect(end).toHaveBeenCalledOnce();
});

test("no answer is no problem of the API", async () => {
  const { client } = clientOf(() => {
    throw new TypeError("fetch failed");
  });

  await expect(client.get("/api/x")).rejects.toBeInstanceOf(Unreachable);
});

test("a read that is no longer wanted stays what it is", async () => {
  const { client } = clientOf(() => {
    throw new DOMException("no longer wanted", "AbortError");
  });

  await expect(client.get("/api/x")).rejects.toMatchObject({ name: "AbortError" });
});
