import { RESOURCE_TYPES } from "../template/resource-types.ts";
import type { Template, TemplateResource } from "../template/template.ts";

/** A resource with its logical id. */
export interface NamedResource {
  readonly logicalId: string;
  readonly resource: TemplateResource;
}

/** What watches, guards, keeps, bills or schedules: on AWS it matters, locally it changes nothing of what a function sees. */
const LEFT_OUT: readonly RegExp[] = [
  /^AWS::(IAM|KMS|CloudWatch|Logs|SNS|Scheduler|CDK|Budgets|SSM|CloudTrail|WAFv2)::/,
  /^AWS::(S3::BucketPolicy|SQS::QueuePolicy|Events::Rule)$/,
  /^AWS::Lambda::(Permission|Version|Alias|LayerVersion|EventInvokeConfig)$/,
  // Who signs in with what, and how the edge keeps and fetches: the console's server has a way of its own for each.
  /^AWS::Cognito::(UserPool\w*|ManagedLoginBranding|LogDeliveryConfiguration)$/,
  /^AWS::CloudFront::(OriginAccessControl|CachePolicy|OriginRequestPolicy|Function|MonitoringSubscription)$/,
  /^Custom::/,
];

/** Types that are made locally beside those that others refer to. */
const MAPPING = "AWS::Lambda::EventSourceMapping";

/** The template asks for something that neither runs locally nor can be left out. */
export class NotLocal extends Error {
  override readonly name = "NotLocal";
  readonly logicalId: string;

  constructor(logicalId: string, what: string) {
    super(
      `${logicalId}: ${what} does not run locally; add it to local/provision or to what is left out there`,
    );
    this.logicalId = logicalId;
  }
}

/** The resources of a type. */
export function resourcesOf(template: Template, type: string): readonly NamedResource[] {
  return Object.entries(template.Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([logicalId, resource]) => ({ logicalId, resource }));
}

/** Throws NotLocal where a template has a resource of a type that is neither made nor left out knowingly. */
export function checkTypes(template: Template): void {
  for (const [logicalId, { Type }] of Object.entries(template.Resources)) {
    const isKnown =
      RESOURCE_TYPES[Type] !== undefined || Type === MAPPING || LEFT_OUT.some((left) => left.test(Type));
    if (!isKnown) throw new NotLocal(logicalId, Type);
  }
}
