import type { ComponentProps } from "react";
import "./button.css";

interface ButtonProps extends ComponentProps<"button"> {
  /** `main`: the one thing to do here. `quiet`: without a frame. `bad`: what cannot be taken back. */
  readonly look?: "main" | "plain" | "quiet" | "bad";
  /** Something is on its way: it cannot be pressed again. */
  readonly busy?: boolean;
}

/** A button. It submits only where `type="submit"` says so. */
export function Button({ look = "plain", busy = false, className = "", ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`button ${className}`}
      data-look={look}
      aria-busy={busy}
      disabled={busy || rest.disabled}
    />
  );
}
