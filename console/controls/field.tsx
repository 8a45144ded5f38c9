import { type ReactNode, useId } from "react";
import "./field.css";

interface FieldProps {
  readonly label: string;
  /** What to put in, in a few words. */
  readonly hint?: string | undefined;
  /** What is wrong with what was put in. */
  readonly error?: string | undefined;
  /** Gets the attributes that tie the control to its label, hint and error. */
  readonly children: (tied: TiedProps) => ReactNode;
}

/** What the control in a field takes over. */
export interface TiedProps {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean | undefined;
}

/** A control with its label: `<Field label="Reason">{(tied) => <textarea {...tied} className="control" />}</Field>`. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        "aria-describedby": described === "" ? undefined : described,
        "aria-invalid": error === undefined ? undefined : true,
      })}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
