import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ObjectMissing } from "../../../adapters/s3/object-error.ts";
import { RegistryBusy, RegistryStore, snapshotKey } from "../../../adapters/s3/registry-store.ts";
import type { BaselineLine } from "../../../core/registry/baselines.ts";
import type { SnapshotRecords } from "../../../core/registry/snapshot.ts";
import { ObjectMap } from "../../support/s3/object-map.ts";

const UPLOADED = "2026-06-30T12:00:00.000Z";
const LATER = "2026-07-01T12:00:00.000Z";
const MONTH: BaselineLine = { kind: "month", importerId: "M1", month: 600, entries: 3 };

/** A pointer as the intakes table keeps it; `beforeMove` runs before each move is tried. */
class Pointer {
  version = "none";
  moves = 0;
  beforeMove: () => Promise<unknown> = async () => {};

  async registryVersion(): Promise<string> {
    return this.version;
  }

  async moveRegistry(from: string, to: string): Promise<boolean> {
    await this.beforeMove();
    this.moves++;
    if (this.version !== from) return false;
    this.version = to;
    return true;
  }
}

function members(names: Readonly<Record<string, string>>, uploadedAt = UPLOADED): SnapshotRecords {
  const items = Object.entries(names).map(([memberId, name]) => ({
    record: { memberId, entityType: "IMP" as const, name },
    uploadedAt,
    contested: false,
  }));
  return { members: items, operators: [] };
}

function made() {
  const objects = new ObjectMap();
  const pointer = new Pointer();
  return { objects, pointer, store: new RegistryStore(objects, pointer) };
}

const namesOf = async (store: RegistryStore, version: string) =>
  (await store.load(version)).members.map(({ name }) => name);

describe("the registry's snapshots", () => {
  it("are none before the first upload, and can be scored with all the same", async () => {
    const { store } = made();
    expect(await store.current()).toBe("none");
    const loaded = await store.load("none");
    expect(loaded).toMatchObject({ version: "none", baselines: [], members: [], operators: [] });
    expect(loaded.registry.members).toEqual([]);
  });

  it("have a version of their place in the sequence and their content", async () => {
    const { store, objects, pointer } = made();
    const version = await store.merge(members({ M1: "a" }));
    const content = gunzipSync(await objects.read(snapshotKey(version)));
    expect(version).toBe(`000001-${createHash("sha256").update(content).digest("hex").slice(0, 12)}`);
    expect(pointer.version).toBe(version);
    expect(objects.puts).toEqual([`registry/${version}.ndjson.gz`]);
    expect(await store.merge(members({ M2: "b" }))).toMatch(/^000002-/);
  });

  it("hold all uploads, each record as its newest upload has it", async () => {
    const { store } = made();
    await store.merge(members({ M1: "a", M2: "b" }));
    await store.merge(members({ M2: "newer" }, LATER));
    const version = await store.merge(members({ M1: "a", M2: "b" }));
    expect(await namesOf(store, version)).toEqual(["a", "newer"]);
  });

  it("stay as they are, and their pointer, where an upload changes nothing", async () => {
    const { store, objects, pointer } = made();
    const version = await store.merge(members({ M1: "a" }));
    const again = await new RegistryStore(objects, pointer).merge(members({ M1: "a" }));
    expect(again).toBe(version);
    expect(objects.puts).toHaveLength(1);
    expect(pointer.moves).toBe(1);
    expect(await store.merge({ members: [], operators: [] })).toBe(version);
  });

  it("are built again on what another upload brought in the meantime", async () => {
    const { store, objects, pointer } = made();
    const other = new RegistryStore(objects, pointer);
    let isFirst = true;
    pointer.beforeMove = async () => {
      if (!isFirst) return;
      isFirst = false;
      await other.merge(members({ M2: "b" }));
    };
    const version = await store.merge(members({ M1: "a" }));
    expect(version).toMatch(/^000002-/);
    expect(await namesOf(store, version)).toEqual(["a", "b"]);
  });

  it("give up for now where others are always first", async () => {
    const { store, pointer } = made();
    pointer.moveRegistry = async () => false;
    await expect(store.merge(members({ M1: "a" }))).rejects.toThrow(RegistryBusy);
  });

  it("are written before the pointer names them", async () => {
    const { store, objects, pointer } = made();
    pointer.beforeMove = async () => expect(objects.puts).toHaveLength(1);
    await store.merge(members({ M1: "a" }));
    expect.assertions(1);
  });

  it("are the same bytes whichever way they came to be", async () => {
    const one = made();
    const other = made();
    const version = await one.store.merge(members({ M1: "a", M2: "b" }));
    expect(await other.store.merge(members({ M2: "b", M1: "a" }))).toBe(version);
    expect(one.objects.contents).toEqual(other.objects.contents);
  });

  it("keep their baselines when records come in, and take others in when they are told to", async () => {
    const { pointer, store } = made();
    await store.merge(members({ M1: "a" }));
    const adopted = await store.adoptBaselines([MONTH]);
    expect((await store.load(adopted)).baselines).toEqual([MONTH]);
    const next = await store.merge(members({ M2: "b" }));
    expect((await store.load(next)).baselines).toEqual([MONTH]);
    expect(await namesOf(store, next)).toEqual(["a", "b"]);
    const { moves } = pointer;
    expect(await store.adoptBaselines([MONTH])).toBe(next);
    expect(pointer.moves).toBe(moves);
  });

  it("say for which ids uploads of one time were in conflict", async () => {
    const { store } = made();
    await store.merge(members({ M1: "a" }));
    const version = await store.merge(members({ M1: "b" }));
    expect((await store.load(version)).conflicts).toEqual([
      { code: "contentConflict", kind: "member", id: "M1" },
    ]);
  });

  it("are read once while they are in use, and only the last two are kept", async () => {
    const { objects, pointer, store } = made();
    const versions: string[] = [];
    for (const id of ["M1", "M2", "M3"]) versions.push(await store.merge(members({ [id]: id })));
    const fresh = new RegistryStore(objects, pointer);
    const reads: string[] = [];
    const read = objects.read.bind(objects);
    objects.read = async (key) => {
      reads.push(key);
      return read(key);
    };
    const [first = "", second = "", third = ""] = versions;
    const loaded = await Promise.all([fresh.load(first), fresh.load(first)]);
    expect(loaded[0]).toBe(loaded[1]);
    await fresh.load(second);
    await fresh.load(first);
    await fresh.load(third);
    await fresh.load(first);
    expect(reads).toEqual([first, second, third].map(snapshotKey));
    await fresh.load(second);
    expect(reads).toHaveLength(4);
  });

  it("are asked for again where they could not be read", async () => {
    const { objects, store } = made();
    const version = await store.merge(members({ M1: "a" }));
    const content = await objects.read(snapshotKey(version));
    objects.contents.clear();
    await expect(store.load(version)).rejects.toThrow(ObjectMissing);
    objects.contents.set(snapshotKey(version), content);
    expect(await namesOf(store, version)).toEqual(["a"]);
  });
});
