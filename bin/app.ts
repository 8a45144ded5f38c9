import { greenlaneApp } from "../lib/greenlane-app.ts";
import { SettingError } from "../lib/setting-error.ts";

try {
  greenlaneApp().synth();
} catch (error) {
  if (!(error instanceof SettingError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
