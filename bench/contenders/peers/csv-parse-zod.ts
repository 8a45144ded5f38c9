import { createReadStream } from "node:fs";
import { finished } from "node:stream/promises";
import { parse } from "csv-parse";
import * as z from "zod";
import { PlainTask } from "../plain/plain-task.ts";

/** csv-parse, whose stream makes an object of every record, and zod, which checks it. FILE */
const MOST_USD = 10_000_000_000;
const MOST_KG = 1_000_000_000;

const text = (most: number) => z.string().max(most);
const required = (most: number) => z.string().min(1).max(most);
const flag = z.enum(["yes", "no", ""]);
const country = z.string().regex(/^([A-Z]{2})?$/);
/** An empty cell is read as 0. */
const number = (most: number) => z.coerce.number().min(0).max(most);

const shipment = z.object({
  entryNumber: required(35),
  version: number(1_000_000),
  entryDate: z.iso.date(),
  importerId: required(35),
  carrierId: text(35),
  brokerId: text(35),
  driverFastCard: flag,
  manufacturerName: text(200),
  manufacturerStreet: text(200),
  manufacturerCity: text(100),
  manufacturerProvince: text(100),
  manufacturerPostalCode: text(20),
  manufacturerCountry: country,
  manufacturerIdCode: text(40),
  countryOfOrigin: z.string().regex(/^[A-Z]{2}$/),
  countryOfExport: country,
  portOfEntry: text(20),
  mode: z.enum(["sea", "rail", "truck", "air", "mail", "other", ""]),
  border: z.enum(["mexico", "canada", "none", ""]),
  fastLane: flag,
  valueUsd: z.string().min(1).transform(Number).pipe(z.number().min(0).max(MOST_USD)),
  weightKg: number(MOST_KG),
  quantity: number(MOST_KG),
  htsCode: text(14),
  anomalyCodes: z.string().regex(/^[^|]{0,40}(\|[^|]{0,40})*$/u),
  examined: flag,
  examFinding: z.enum(["none", "discrepancy", "contraband", "fraud", "forcedLabour", "other", ""]),
});

const task = new PlainTask();
const records = createReadStream(process.argv[2] ?? "").pipe(parse({ columns: true }));
records.on("data", (record: unknown) => {
  const { success, data } = shipment.safeParse(record);
  if (success) task.take({ ...data, isFast: data.fastLane === "yes" });
  else task.rejected++;
});
await finished(records);
process.stdout.write(`${JSON.stringify(task.result())}\n`);
