import type { AttributeValue } from "@aws-sdk/client-dynamodb";

/** An item as DynamoDB takes and gives it. */
export type Item = Record<string, AttributeValue>;

/** The key of an item: all four tables have the same two texts. */
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** A text in DynamoDB's form. */
type Text = AttributeValue.SMember;

/** A key in DynamoDB's form. */
export function keyItem({ pk, sk }: ItemKey): { readonly pk: Text; readonly sk: Text } {
  return { pk: { S: pk }, sk: { S: sk } };
}
