import * as z from "zod";

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
});

const templateSchema = z.object({
  Parameters: z.record(z.string(), z.object({ Default: z.unknown().optional() })).default({}),
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })).default({}),
});

/** A resource of a CloudFormation template. */
export type TemplateResource = z.output<typeof resourceSchema>;

/** The parts of a CloudFormation template that the local stack reads. */
export type Template = z.output<typeof templateSchema>;

/** What was handed in as a template is none. */
export class NotATemplate extends Error {
  override readonly name = "NotATemplate";

  constructor(options?: ErrorOptions) {
    super("this is not a CloudFormation template; hand in the parsed JSON that cdk synth writes", options);
  }
}

/** Reads a parsed template. Throws NotATemplate. */
export function readTemplate(value: unknown): Template {
  const reading = templateSchema.safeParse(value);
  if (!reading.success) throw new NotATemplate({ cause: reading.error });
  return reading.data;
}
