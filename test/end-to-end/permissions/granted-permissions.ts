import * as z from "zod";
import { functionSettings } from "../../../local/provision/function-settings.ts";
import { resourcesOf } from "../../../local/provision/resources-of.ts";
import { Resolver } from "../../../local/template/resolver.ts";
import type { Template } from "../../../local/template/template.ts";
import type { Permission } from "./permission.ts";

/** Services of which the functions' requests go through the local gateway. */
const OBSERVED = /^(s3|sqs|dynamodb|events):/;

const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), item.transform((one) => [one])]);

/** Whom a policy is attached to: people's policies name no role. */
const attachedSchema = z.object({ Roles: z.array(z.object({ Ref: z.string() })).default([]) });

/** The one condition that is understood: items below some partition keys, and none else. */
const leadingKeysSchema = z
  .strictObject({
    "ForAllValues:StringEquals": z.strictObject({ "dynamodb:LeadingKeys": oneOrMore(z.string()) }),
  })
  .transform((condition) => condition["ForAllValues:StringEquals"]["dynamodb:LeadingKeys"]);

/** Strict: a refusal, another condition or an exception would mean something else than what is read here. */
const policySchema = z.object({
  PolicyDocument: z.object({
    Statement: z.array(
      z.strictObject({
        Effect: z.literal("Allow"),
        Action: oneOrMore(z.string()),
        Resource: oneOrMore(z.unknown()),
        Condition: leadingKeysSchema.optional(),
      }),
    ),
  }),
});

const roleSchema = z.object({ Role: z.object({ "Fn::GetAtt": z.tuple([z.string(), z.literal("Arn")]) }) });

/** What the policies of a template allow its functions, of the services that the gateway sees; ARNs as they are locally. */
export function grantedPermissions(template: Template): readonly Permission[] {
  const resolver = new Resolver(template, "");
  const policies = ["AWS::IAM::ManagedPolicy", "AWS::IAM::Policy"]
    .flatMap((type) => resourcesOf(template, type))
    .map(({ resource }) => resource.Properties);
  return functionSettings(template, resolver).flatMap(({ folder, functionName }) => {
    const role = roleOf(template, resolver, functionName);
    const statements = policies
      .filter((policy) => attachedSchema.parse(policy).Roles.some(({ Ref }) => Ref === role))
      .flatMap((policy) => policySchema.parse(policy).PolicyDocument.Statement);
    return statements.flatMap(({ Action, Resource, Condition }) =>
      Action.filter((action) => OBSERVED.test(action)).flatMap((action) =>
        Resource.map((arn) => ({
          function: folder,
          action,
          arn: z.string().parse(resolver.value(arn, functionName)),
          leadingKeys: Condition,
        })),
      ),
    );
  });
}

function roleOf(template: Template, resolver: Resolver, functionName: string): string {
  const found = resourcesOf(template, "AWS::Lambda::Function").find(
    ({ logicalId }) => resolver.physicalName(logicalId) === functionName,
  );
  const { Role } = roleSchema.parse(found?.resource.Properties);
  return Role["Fn::GetAtt"][0];
}
