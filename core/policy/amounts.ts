import * as z from "zod";

/** A share in thousandths: 350 is 35 %. */
export const thousandths = z.int().min(0).max(1000);

/** Whole points. */
export const points = z.int().min(0).max(100_000);

/** A weight of a member factor, in points at a level of 1000. */
export const weight = z.int().min(0).max(100_000);

/** A whole count of at least one. */
export const count = z.int().min(1).max(1_000_000_000_000);

/** A number of months, one at least. */
export const months = z.int().min(1).max(1200);
