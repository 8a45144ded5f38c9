/** The party that made the goods, as the record names it. Fields that a record leaves out are empty. */
export interface Manufacturer {
  readonly name: string;
  /** The street-address or box line only: never the post code, never the city line. */
  readonly street: string;
  readonly city: string;
  /** Read for Canada alone: an English or French name, a postal abbreviation, or the province's MID prefix. */
  readonly province?: string | undefined;
  /** Not part of the MID; required beside it for China. */
  readonly postalCode?: string | undefined;
  /** ISO 3166-1 alpha-2, or the MID prefix of a Canadian province. */
  readonly country: string;
}
