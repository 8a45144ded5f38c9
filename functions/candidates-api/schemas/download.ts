import * as z from "zod";
import { count } from "./amounts.ts";
import { instant } from "./moments.ts";

/** A file that is ready to be fetched. */
export const downloadSchema = z
  .object({
    /** To be fetched as it is, without a token; it says that the file is to be saved. */
    url: z.string(),
    fileName: z.string(),
    bytes: count,
    /** Records in the file; null where nobody counted them. */
    rows: count.nullable(),
    /** From then on the URL opens nothing. */
    expiresAt: instant,
  })
  .meta({ id: "Download" });

export type Download = z.output<typeof downloadSchema>;
