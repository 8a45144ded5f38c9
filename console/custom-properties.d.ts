import "react";

declare module "react" {
  /** Custom properties of CSS, which components hand to their style sheets. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
