/** The services behind the gateway. */
export type Service = "s3" | "sqs" | "dynamodb" | "events";

/** A request as AWS would name it. */
export interface AwsRequest {
  readonly service: Service;
  /** As the SDK names it, e.g. `PutItem`. */
  readonly operation: string;
  /**
   * What it is about: `bucket/key`, the names of queues, tables (`table/index/name` for an index) or event buses (comma between
   * several); empty for none.
   */
  readonly target: string;
  /** The access key id that signed it: the name of a function of the stack, else `local`; empty where nothing did. */
  readonly caller: string;
  /** What it says, of a service that speaks JSON. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Decides over a request before it has had any effect; tests let a function die between two writes with it. */
export type Intercept = (request: AwsRequest) => "pass" | "refuse" | Promise<"pass" | "refuse">;
