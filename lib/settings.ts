import * as z from "zod";
import { SettingError } from "./setting-error.ts";
import { SETTINGS } from "./setting-schemas.ts";

const schema = z.object(SETTINGS);

/** What is configurable of a deployment: the context of `cdk.json`, changed by `-c name=value`. */
export type Settings = Readonly<z.infer<typeof schema>>;

/** Names of the shape of a setting that are the tool's own; all its others hold a colon. */
const NOT_OURS = new Set(["cli-telemetry"]);
const SHAPE = /^[A-Za-z][A-Za-z0-9.-]*$/;

/** Reads the settings from the context of an app. Throws {@link SettingError} for the first that is wrong or unknown. */
export function readSettings(context: Readonly<Record<string, unknown>>): Settings {
  for (const name of Object.keys(context)) {
    if (SHAPE.test(name) && !NOT_OURS.has(name) && !(name in SETTINGS)) throw SettingError.unknown(name);
  }
  const { data, error } = schema.safeParse(context);
  if (data !== undefined) return together(data);
  const wrong = Object.entries(SETTINGS).find(([name]) => error.issues.some(({ path }) => path[0] === name));
  const [name, { description = "another value" }] = wrong ?? ["context", schema];
  throw SettingError.wrong(name, context[name], description);
}

/** A name of the console's own needs a certificate for it, and a certificate is for nothing else. */
function together(settings: Settings): Settings {
  const { consoleDomain, consoleCertificateArn } = settings;
  if (consoleDomain !== "" && consoleCertificateArn === "") {
    throw SettingError.wrong("consoleCertificateArn", "", "given together with consoleDomain");
  }
  if (consoleDomain === "" && consoleCertificateArn !== "") {
    throw SettingError.wrong("consoleDomain", "", "given together with consoleCertificateArn");
  }
  return settings;
}
