import type { RouteConfig } from "@hono/zod-openapi";
import { AUDIT_ROUTES } from "./routes/audit.ts";
import { CANDIDATES_ROUTES } from "./routes/candidates.ts";
import { COMPARISON_ROUTES } from "./routes/comparison.ts";
import { COUNTRIES_ROUTES } from "./routes/countries.ts";
import { DECISIONS_ROUTES } from "./routes/decisions.ts";
import { DOCUMENT_ROUTES } from "./routes/document.ts";
import { DOSSIER_ROUTES } from "./routes/dossier.ts";
import { FACTORS_ROUTES } from "./routes/factors.ts";
import { INTAKES_ROUTES } from "./routes/intakes.ts";
import { ME_ROUTES } from "./routes/me.ts";
import { PLANS_ROUTES } from "./routes/plans.ts";
import { RANKINGS_ROUTES } from "./routes/rankings.ts";
import { SHIPMENTS_ROUTES } from "./routes/shipments.ts";
import { UPLOADS_ROUTES } from "./routes/uploads.ts";

/** All routes of the API, as the document lists them. */
export const API_ROUTES: readonly RouteConfig[] = [
  ...ME_ROUTES,
  ...FACTORS_ROUTES,
  ...RANKINGS_ROUTES,
  ...CANDIDATES_ROUTES,
  ...COUNTRIES_ROUTES,
  ...COMPARISON_ROUTES,
  ...DOSSIER_ROUTES,
  ...SHIPMENTS_ROUTES,
  ...DECISIONS_ROUTES,
  ...AUDIT_ROUTES,
  ...PLANS_ROUTES,
  ...INTAKES_ROUTES,
  ...UPLOADS_ROUTES,
  ...DOCUMENT_ROUTES,
];
