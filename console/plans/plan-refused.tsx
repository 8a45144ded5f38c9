import { Problem } from "../api/problem.ts";

/** Why no plan was made, and where the request is wrong. */
export function PlanRefused({ error }: { readonly error: Error }) {
  const issues = error instanceof Problem ? error.issues : [];
  return (
    <div className="plan-problems" role="alert">
      <strong>No plan was made.</strong> {error.message}
      {issues.length > 0 && (
        <ul>
          {issues.map(({ where, message }) => (
            <li key={`${where} ${message}`}>
              {where !== "" && <code>{where}</code>} {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
