import type { IConstruct } from "constructs";

/** The CloudFormation resource behind a construct, for what the construct itself does not offer. */
export function resourceOf<T>(construct: IConstruct, type: abstract new (...props: never[]) => T): T {
  const resource = construct.node.defaultChild;
  if (resource instanceof type) return resource;
  throw new TypeError(`${construct.node.path} holds no ${type.name}; look it up in another way`);
}
