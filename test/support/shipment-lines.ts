/** The columns that every shipment needs. */
export const SHIPMENT_HEADER = "entryNumber,entryDate,importerId,countryOfOrigin,valueUsd";

/** A good shipment in those columns. */
export function shipmentLine(
  number: number,
  change: { readonly valueUsd?: string; readonly importerId?: string } = {},
): string {
  const { valueUsd = "100.00", importerId = "M1" } = change;
  return `E${number},2026-06-01,${importerId},MX,${valueUsd}`;
}

/** A file of good shipments. */
export function shipmentFile(count: number): string {
  const lines = Array.from({ length: count }, (_, at) => shipmentLine(at + 1));
  return `${[SHIPMENT_HEADER, ...lines].join("\n")}\n`;
}
