import type * as z from "zod";
import { incidentFields } from "../../../core/records/fields/incident.ts";
import { memberFields } from "../../../core/records/fields/member.ts";
import { validationFields } from "../../../core/records/fields/validation.ts";
import { shownRecord } from "./shown-record.ts";

export const memberSchema = shownRecord("Member", memberFields);

export const incidentSchema = shownRecord("Incident", incidentFields);
export type Incident = z.output<typeof incidentSchema>;

export const validationSchema = shownRecord("Validation", validationFields);
export type Validation = z.output<typeof validationSchema>;
