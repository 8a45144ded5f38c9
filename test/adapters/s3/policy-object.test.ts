import { describe, expect, test } from "vitest";
import { namedStartingPolicy } from "../../../adapters/policy/named-policy.ts";
import { loadPolicyObject } from "../../../adapters/s3/policy-object.ts";
import { ObjectMap } from "../../support/s3/object-map.ts";

async function storeWith(key: string, content: string): Promise<ObjectMap> {
  const store = new ObjectMap();
  await store.put(key, content);
  return store;
}

describe("the policy of a stack", () => {
  test("is the starting policy where no key is given", async () => {
    expect(await loadPolicyObject(new ObjectMap(), "")).toEqual(namedStartingPolicy());
  });

  test("is the document under its key, named by its content", async () => {
    const { policy, name } = namedStartingPolicy();
    const store = await storeWith("policy/own.json", JSON.stringify({ ...policy, id: "own" }));
    const own = await loadPolicyObject(store, "policy/own.json");
    expect(own.policy.id).toBe("own");
    expect(own.name).toMatch(/^own@\d+#[0-9a-f]{12}$/);
    expect(own.name.slice(-12)).not.toBe(name.slice(-12));
  });

  test.each([
    ["{", "the object is no JSON document"],
    ["{}", "id (invalid_type)"],
  ])("is refused where it is %s", async (content, reason) => {
    const store = await storeWith("policy/own.json", content);
    await expect(loadPolicyObject(store, "policy/own.json")).rejects.toMatchObject({
      name: "ConfigurationError",
      setting: "policy/own.json",
      message: expect.stringContaining(reason),
    });
  });

  test("that is missing is told as such", async () => {
    await expect(loadPolicyObject(new ObjectMap(), "policy/own.json")).rejects.toMatchObject({
      name: "ObjectMissing",
    });
  });
});
