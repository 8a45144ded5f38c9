import { describe, expect, test } from "vitest";
import * as z from "zod";
import { synthesised } from "./synthesis.ts";

const template = synthesised().toJSON();
const resourcesSchema = z.record(
  z.string(),
  z.looseObject({ DependsOn: z.union([z.string(), z.array(z.string())]).optional() }),
);
const found = resourcesSchema.parse(template["Resources"]);

/** The logical ids that a resource waits for. */
function needs(value: unknown): string[] {
  const text = JSON.stringify(value);
  const refs = [...text.matchAll(/\{"(?:Ref":"|Fn::GetAtt":\[")([A-Za-z0-9]+)"/g)].map(([, id = ""]) => id);
  return refs.filter((id) => id in found);
}

/** The ids on a way that comes back to where it began; none where there is no such way. */
function circle(id: string, way: readonly string[], done: Set<string>): readonly string[] {
  if (way.includes(id)) return [...way, id];
  if (done.has(id)) return [];
  const resource = found[id];
  const ids = [...needs(resource), ...[resource?.DependsOn ?? []].flat()];
  for (const next of ids) {
    const back = circle(next, [...way, id], done);
    if (back.length > 0) return back;
  }
  done.add(id);
  return [];
}

describe("the template", () => {
  test("can be deployed in some order: no resource waits for itself", () => {
    const done = new Set<string>();
    for (const id of Object.keys(found)) expect(circle(id, [], done)).toEqual([]);
    expect(done.size).toBe(Object.keys(found).length);
  });

  test("holds no account and no region", () => {
    expect(JSON.stringify(template)).not.toMatch(
      /\b\d{12}\b|\b[a-z]{2}-(east|west|north|south|central)-\d\b/,
    );
  });

  test("is as it was: look at each change before it is taken over", () => {
    const text = JSON.stringify(template, undefined, 1).replace(/\b[0-9a-f]{64}\b/g, "<hash>");
    expect(text).toMatchSnapshot();
  });
});
