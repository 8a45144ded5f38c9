import type { Template } from "aws-cdk-lib/assertions";
import * as z from "zod";

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  Metadata: z.record(z.string(), z.unknown()).default({}),
});

/** A resource of a template with its logical id. */
export interface Resource extends z.infer<typeof resourceSchema> {
  readonly id: string;
}

/** The resources of a type. */
export function resources(template: Template, type: string): readonly Resource[] {
  return Object.entries(template.findResources(type)).map(([id, resource]) => ({
    id,
    ...resourceSchema.parse(resource),
  }));
}

/** The functions whose source is in this project; the CDK brings one of its own beside them. */
export function ownFunctions(template: Template): readonly Resource[] {
  return resources(template, "AWS::Lambda::Function").filter(
    ({ Metadata }) => Metadata["greenlane:function"] !== undefined,
  );
}

/** The logical id that a `Ref` or the ARN of `Fn::GetAtt` leads to; undefined for anything else. */
export function referenced(value: unknown): string | undefined {
  const reading = referenceSchema.safeParse(value);
  if (!reading.success) return undefined;
  return "Ref" in reading.data ? reading.data.Ref : reading.data["Fn::GetAtt"][0];
}

const referenceSchema = z.union([
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ "Fn::GetAtt": z.tuple([z.string(), z.string()]) }),
]);
