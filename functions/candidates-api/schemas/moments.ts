import * as z from "zod";

/** A day. */
export const day = z.string().meta({ format: "date", description: "YYYY-MM-DD." });

/** A month. */
export const month = z.string().meta({ description: "YYYY-MM.", example: "2026-06" });

/** A time. */
export const instant = z.string().meta({ format: "date-time", description: "ISO 8601, UTC." });
