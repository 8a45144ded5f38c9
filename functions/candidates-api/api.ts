import { loggedError } from "../logged-error.ts";
import { type ApiApp, emptyApp } from "./api-app.ts";
import type { ApiWork } from "./api-work.ts";
import { addCaller, addGuard } from "./guard.ts";
import { openApiDocument } from "./openapi-document.ts";
import { problemAnswer, problemOf } from "./problem-answer.ts";
import { addAudit } from "./routes/audit.ts";
import { addCandidates } from "./routes/candidates.ts";
import { addComparison } from "./routes/comparison.ts";
import { addCountries } from "./routes/countries.ts";
import { addDecisions, auditRefusals } from "./routes/decisions.ts";
import { addDocument } from "./routes/document.ts";
import { addDossier } from "./routes/dossier.ts";
import { addFactors } from "./routes/factors.ts";
import { addIntakes } from "./routes/intakes.ts";
import { addMe } from "./routes/me.ts";
import { addPlans } from "./routes/plans.ts";
import { addRankings } from "./routes/rankings.ts";
import { addShipments } from "./routes/shipments.ts";
import { addUploads } from "./routes/uploads.ts";

const ROUTES: readonly ((app: ApiApp, work: ApiWork) => void)[] = [
  addMe,
  addFactors,
  addRankings,
  addCandidates,
  addCountries,
  addComparison,
  addDossier,
  addShipments,
  addDecisions,
  addAudit,
  addPlans,
  addIntakes,
  addUploads,
];

/** The API: every request has a caller, every operation a permission, and every failure a problem. */
export function candidatesApi(work: ApiWork): ApiApp {
  const app = emptyApp();
  addCaller(app);
  auditRefusals(app, work);
  addGuard(app);
  for (const add of ROUTES) add(app, work);
  addDocument(app, openApiDocument);
  app.onError((error, context) => {
    const problem = problemOf(error);
    if (problem.code === "server-error") {
      const { requestId } = context.env;
      work.observation.logger.error("request failed", { requestId, error: loggedError(error) });
    }
    return problemAnswer(problem, context.env.requestId);
  });
  return app;
}
