import { useState } from "react";
import { Button } from "../controls/button.tsx";

const KEPT_AS = "greenlane.theme";
const THEMES = ["system", "light", "dark"] as const;

type Theme = (typeof THEMES)[number];

const NAMES: Readonly<Record<Theme, string>> = {
  system: "as the system",
  light: "light",
  dark: "dark",
};
const SIGNS: Readonly<Record<Theme, string>> = { system: "◐", light: "○", dark: "●" };

/** Goes through the themes: as the system says, light, dark. The choice is kept; `theme.js` puts it up before the first paint. */
export function ThemeToggle() {
  const [theme, setTheme] = useState(keptTheme);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  const change = () => {
    keep(next);
    setTheme(next);
  };
  return (
    <Button
      look="quiet"
      onClick={change}
      aria-label={`Theme: ${NAMES[theme]}. Change to ${NAMES[next]}`}
      title={`Theme: ${NAMES[theme]}`}
    >
      <span aria-hidden="true">{SIGNS[theme]}</span>
    </Button>
  );
}

function keptTheme(): Theme {
  return THEMES.find((theme) => theme === localStorage.getItem(KEPT_AS)) ?? "system";
}

function keep(theme: Theme): void {
  localStorage.setItem(KEPT_AS, theme);
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}
