/** The roles of the programme's staff; the API says what each may do. */
export const ROLES = ["analyst", "supervisor", "auditor"] as const;

export type LocalRole = (typeof ROLES)[number];

/** Who is at work on this machine, as chosen in the console. */
export interface LocalUser {
  readonly role: LocalRole;
  /** May be empty. */
  readonly name: string;
}

/** Letters that a header and an author's id can hold. */
export const NAME_PATTERN = "[A-Za-z0-9._\\-]{0,32}";

/** The text of a user in the header: `analyst`, or `analyst/ana`. */
export function localUserText({ role, name }: LocalUser): string {
  return name === "" ? role : `${role}/${name}`;
}

/** Reads what `localUserText` wrote; an analyst without a name where it is anything else. */
export function localUserOf(text: string | null): LocalUser {
  const [role, name = ""] = (text ?? "").split("/");
  const known = ROLES.find((one) => one === role);
  return known === undefined || !new RegExp(`^${NAME_PATTERN}$`).test(name)
    ? { role: "analyst", name: "" }
    : { role: known, name };
}
