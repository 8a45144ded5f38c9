import * as z from "zod";

/** How many there are of something. */
export const count = z.int().min(0);

/** A rank from 1. */
export const rank = z.int().min(1);

/** Thousandths of a point. */
export const points = z.int().meta({ description: "Thousandths of a point." });

/** US dollars. */
export const dollars = z.number().meta({ description: "US dollars." });
