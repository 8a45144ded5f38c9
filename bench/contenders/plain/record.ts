/** What of a valid record the task goes on with; empty texts where the record does not say. */
export interface PlainRecord {
  readonly entryNumber: string;
  readonly version: number;
  /** `YYYY-MM-DD`. */
  readonly entryDate: string;
  readonly importerId: string;
  readonly manufacturerName: string;
  readonly manufacturerStreet: string;
  readonly manufacturerCity: string;
  readonly manufacturerIdCode: string;
  readonly countryOfOrigin: string;
  readonly countryOfExport: string;
  readonly isFast: boolean;
  readonly valueUsd: number;
  /** `|` between. */
  readonly anomalyCodes: string;
}
