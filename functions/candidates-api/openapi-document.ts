import type { RouteConfig } from "@hono/zod-openapi";
import { emptyApp } from "./api-app.ts";
import { COMMON_PROBLEMS } from "./operations.ts";
import { TITLES } from "./problem-answer.ts";
import { PROBLEM_STATUS, PROBLEM_TYPE, type ProblemCode, problemSchema } from "./schemas/problem.ts";
import { SERVED_OPERATIONS, type ServedOperation } from "./served-operations.ts";

const DESCRIPTION = `What analysts see and do. A list comes in pages: \`next\` of a page, sent as \`cursor\` with the same other parameters, gives
the one after it; it is null on the last. Every failure is a problem (RFC 9457); what its type says after \`urn:greenlane:problem:\` is
stable. Each operation names the permission that it needs: analysts have read, decide, plan and upload, supervisors also waive and
readAudit, auditors read and readAudit.`;

/** The OpenAPI 3.1 document of the API, made from its routes. */
export function openApiDocument() {
  const app = emptyApp();
  app.openAPIRegistry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "The token that signing in gives.",
  });
  for (const operation of SERVED_OPERATIONS) app.openAPIRegistry.registerPath(documented(operation));
  const { webhooks: _, ...document } = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Greenlane",
      version: "1",
      description: DESCRIPTION,
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: "/", description: "Where the console is served." }],
    tags: TAGS,
  });
  return document;
}

const TAGS = [
  { name: "users", description: "Who is signed in, and this document." },
  { name: "rankings", description: "Rankings and their candidates." },
  { name: "members", description: "What is known of a member." },
  { name: "decisions", description: "What was decided about members." },
  { name: "audit", description: "Who read and decided what." },
  { name: "plans", description: "Plans of validations." },
  { name: "intakes", description: "Uploads and how far they are." },
];

/** A route with what every operation has. */
function documented({ route, permission, problems }: ServedOperation): RouteConfig {
  return {
    ...route,
    description: `Needs the permission \`${permission}\`.`,
    "x-greenlane-permission": permission,
    security: [{ token: [] }],
    responses: { ...route.responses, ...problemResponses([...problems, ...COMMON_PROBLEMS]) },
  };
}

function problemResponses(codes: readonly ProblemCode[]): RouteConfig["responses"] {
  const byStatus = codes.toSorted((one, other) => PROBLEM_STATUS[one] - PROBLEM_STATUS[other]);
  return Object.fromEntries(
    byStatus.map((code) => [
      PROBLEM_STATUS[code],
      { description: `${TITLES[code]}.`, content: { [PROBLEM_TYPE]: { schema: problemSchema } } },
    ]),
  );
}
