/** The invented programme that comes with the project (samples/README.md), as files for a stack. */
export const SAMPLE_FILES = {
  members: ["samples/members.csv"],
  operators: ["samples/operators.csv"],
  incidents: ["samples/incidents.csv"],
  validations: ["samples/validations.csv"],
  shipments: ["samples/shipments.csv"],
} as const;
