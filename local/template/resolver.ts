import * as z from "zod";
import { LOCAL_ACCOUNT, LOCAL_REGION } from "../local-account.ts";
import { type LocalAddresses, withLocalAddresses } from "./local-addresses.ts";
import { OTHER_TYPE, RESOURCE_TYPES } from "./resource-types.ts";
import type { Template } from "./template.ts";
import { Unresolved } from "./unresolved.ts";

/** Bucket names have at most 63 letters. */
const MOST_NAME_LETTERS = 63;

const STACK_NAME = "greenlane-local";

const PSEUDO_PARAMETERS: Readonly<Record<string, string>> = {
  "AWS::Region": LOCAL_REGION,
  "AWS::AccountId": LOCAL_ACCOUNT,
  "AWS::Partition": "aws",
  "AWS::URLSuffix": "amazonaws.com",
  "AWS::StackName": STACK_NAME,
  "AWS::StackId": `arn:aws:cloudformation:${LOCAL_REGION}:${LOCAL_ACCOUNT}:stack/${STACK_NAME}/local`,
};

const pairSchema = z.tuple([z.string(), z.unknown()]);
const attributeSchema = z.union([
  z.tuple([z.string(), z.string()]),
  z.string().transform((text) => splitOnce(text)),
]);

/** Works out the values of a template as they are locally. */
export class Resolver {
  readonly #template: Template;
  readonly #addresses: LocalAddresses;

  /** `endpoint` is the gateway's address, `console` that of the console and its API, where they are served. */
  constructor(template: Template, endpoint: string, console?: string) {
    this.#template = template;
    this.#addresses = { endpoint, console };
  }

  /**
   * The name under which a resource of the template is made: the one that the template gives, else its logical id in small
   * letters. Throws Unresolved.
   */
  physicalName(logicalId: string): string {
    const resource = this.#template.Resources[logicalId];
    const { nameProperty } = RESOURCE_TYPES[resource?.Type ?? ""] ?? OTHER_TYPE;
    const given = resource?.Properties[nameProperty];
    if (given !== undefined) return String(this.value(given, `${logicalId}.${nameProperty}`));
    const isNamedFreely = RESOURCE_TYPES[resource?.Type ?? ""] === undefined;
    return isNamedFreely ? logicalId : logicalId.toLowerCase().slice(0, MOST_NAME_LETTERS);
  }

  /** Those properties of a resource that are asked for; the others, which may not be known locally, stay untouched. Throws Unresolved. */
  properties(logicalId: string, names: readonly string[]): Readonly<Record<string, unknown>> {
    const { Properties = {} } = this.#template.Resources[logicalId] ?? {};
    return Object.fromEntries(
      names
        .filter((name) => Properties[name] !== undefined)
        .map((name) => [name, this.value(Properties[name], `${logicalId}.${name}`)]),
    );
  }

  /** A value with every intrinsic function in it worked out; `where` is named in errors. Throws Unresolved. */
  value(value: unknown, where: string): unknown {
    if (Array.isArray(value)) {
      return value.map((item: unknown) => this.value(item, where)).filter((item) => item !== undefined);
    }
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value);
    const [only] = entries;
    if (entries.length === 1 && only !== undefined && isIntrinsic(only[0]))
      return this.#apply(only[0], only[1], where);
    return Object.fromEntries(
      entries
        .map(([name, member]) => [name, this.value(member, `${where}.${name}`)])
        .filter(([, member]) => member !== undefined),
    );
  }

  #apply(intrinsic: string, argument: unknown, where: string): unknown {
    switch (intrinsic) {
      case "Ref":
        return this.#ref(String(argument), where);
      case "Fn::GetAtt":
        return this.#attribute(this.#read(attributeSchema, argument, intrinsic, where), where);
      case "Fn::Sub":
        return this.#substitute(argument, where);
      case "Fn::Join": {
        const [separator, list] = this.#read(pairSchema, argument, intrinsic, where);
        return this.#local(this.#list(list, intrinsic, where).join(separator));
      }
      case "Fn::Split": {
        const [separator, text] = this.#read(pairSchema, argument, intrinsic, where);
        return String(this.value(text, where)).split(separator);
      }
      case "Fn::Select": {
        const [index, list] = this.#read(
          z.tuple([z.coerce.number(), z.unknown()]),
          argument,
          intrinsic,
          where,
        );
        const selected = this.#list(list, intrinsic, where)[index];
        if (selected === undefined) throw new Unresolved(where, intrinsic, `there is no item ${index}`);
        return selected;
      }
      default:
        throw new Unresolved(where, intrinsic, "it is not known");
    }
  }

  #ref(name: string, where: string): unknown {
    if (name === "AWS::NoValue") return undefined;
    const pseudo = PSEUDO_PARAMETERS[name];
    if (pseudo !== undefined) return pseudo;
    const parameter = this.#template.Parameters[name];
    if (parameter?.Default !== undefined) return parameter.Default;
    const resource = this.#template.Resources[name];
    if (resource === undefined) throw new Unresolved(where, "Ref", `the template has no ${name}`);
    const { ref } = RESOURCE_TYPES[resource.Type] ?? OTHER_TYPE;
    return ref(this.physicalName(name), this.#addresses);
  }

  #attribute([logicalId, attribute]: readonly [string, string], where: string): string {
    const type = this.#template.Resources[logicalId]?.Type ?? "";
    const attributeOf = RESOURCE_TYPES[type]?.attributes[attribute];
    if (attributeOf === undefined) {
      throw new Unresolved(
        where,
        "Fn::GetAtt",
        `no ${attribute} of ${logicalId} (${type || "not there"}) is known`,
      );
    }
    return attributeOf(this.physicalName(logicalId), this.#addresses);
  }

  #substitute(argument: unknown, where: string): string {
    const schema = z.union([
      z.string().transform((text): [string, Record<string, unknown>] => [text, {}]),
      SUB,
    ]);
    const [text, variables] = this.#read(schema, argument, "Fn::Sub", where);
    const substituted = text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal !== "") return `\${${name}}`;
      if (Object.hasOwn(variables, name)) return String(this.value(variables[name], where));
      return String(name.includes(".") ? this.#attribute(splitOnce(name), where) : this.#ref(name, where));
    });
    return this.#local(substituted);
  }

  #local(text: string): string {
    return withLocalAddresses(text, this.#addresses);
  }

  #list(value: unknown, intrinsic: string, where: string): readonly unknown[] {
    return this.#read(z.array(z.unknown()), this.value(value, where), intrinsic, where);
  }

  #read<Value>(schema: z.ZodType<Value>, argument: unknown, intrinsic: string, where: string): Value {
    const reading = schema.safeParse(argument);
    if (!reading.success) throw new Unresolved(where, intrinsic, "its argument has another form");
    return reading.data;
  }
}

const SUB = z.tuple([z.string(), z.record(z.string(), z.unknown())]);

function isIntrinsic(name: string): boolean {
  return name === "Ref" || name.startsWith("Fn::");
}

function splitOnce(text: string): [string, string] {
  const dot = text.indexOf(".");
  return [text.slice(0, dot), text.slice(dot + 1)];
}
