import { Visitor } from "@swc/core/Visitor.js";

// swc's visitor, which dependency-cruiser walks with, stops at `using`.
const visitStatement = Visitor.prototype.visitStatement;
Visitor.prototype.visitStatement = function (statement) {
  if (statement.type !== "UsingDeclaration") return visitStatement.call(this, statement);
  this.visitVariableDeclarators(statement.decls);
  return statement;
};

/**
 * The arrows of the house: local -> functions -> adapters -> core; bin -> core, adapters, local, samples/generate and lib;
 * console -> types only; lib names functions by path; bench -> anything. `core` is pure: itself and zod.
 * `test/architecture` breaks every rule once to prove that it fires.
 */
const PACKAGES = "^node_modules/";
const NODE = { dependencyTypes: ["core"] };

/** A room may reach itself, packages, Node and the paths given, and nothing else of the house. */
const only = (name, comment, from, to) => ({
  name,
  comment,
  severity: "error",
  from: { path: `^${from}/` },
  to: { pathNot: [`^${from}/`, PACKAGES, ...to], dependencyTypesNot: NODE.dependencyTypes },
});

export default {
  forbidden: [
    {
      name: "core-imports-core-and-zod",
      comment: "core is pure: no other room, no package but zod",
      severity: "error",
      from: { path: "^core/" },
      to: { pathNot: ["^core/", "^node_modules/zod/"], dependencyTypesNot: NODE.dependencyTypes },
    },
    {
      name: "core-without-node",
      comment: "core runs anywhere: what it needs of the outside is handed in",
      severity: "error",
      from: { path: "^core/" },
      to: NODE,
    },
    only("adapters-import-core", "adapters reach the outside for core", "adapters", ["^core/"]),
    only("bin-imports-no-functions", "the command and the app stand beside the functions", "bin", [
      "^(core|adapters|local|lib|samples/generate)/",
      "^package\\.json$",
    ]),
    only("functions-import-adapters-and-core", "a function is a handler and nothing clever", "functions", [
      "^(adapters|core)/",
    ]),
    only("local-imports-functions-adapters-core", "the local stack runs the deployed functions", "local", [
      "^(functions|adapters|core)/",
    ]),
    only("lib-names-functions-by-path", "what is deployed imports nothing of what it deploys", "lib", []),
    only("samples-import-core", "the generator writes what core reads", "samples", ["^core/"]),
    {
      name: "console-imports-types-only",
      comment: "the page knows the API's types and nothing that runs behind it",
      severity: "error",
      from: { path: "^console/" },
      to: { pathNot: ["^console/", PACKAGES], dependencyTypesNot: ["type-only", "core"] },
    },
    {
      name: "console-knows-the-api-alone",
      comment: "types come from core and functions, where the API is stated",
      severity: "error",
      from: { path: "^console/" },
      to: { path: "^(adapters|bin|lib|local|samples)/" },
    },
    {
      name: "nothing-imports-test",
      comment: "tests and benches look at the house, never the other way round",
      severity: "error",
      from: { pathNot: "^(test|bench)/" },
      to: { path: "^(test|bench)/" },
    },
    {
      name: "no-cycles",
      comment: "files that need each other are one file, or three",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolvable",
      comment:
        "an import that leads nowhere hides an arrow; the bench has packages of its own, which may not be installed",
      severity: "error",
      from: { pathNot: "^bench/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no API for tools yet; swc reads the sources, type-only imports too.
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|out|coverage|reports|cdk\\.out)/|\\.md$" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
