import type { Dossier } from "../../functions/candidates-api/schemas/dossier.ts";
import { counted } from "../format/counts.ts";
import { day, moment } from "../format/dates.ts";
import { countryName } from "../wording/countries.ts";
import { entityTypeName } from "../wording/entity-types.ts";
import { statusName } from "../wording/statuses.ts";

/** What the records say of the member itself. */
export function Profile({ dossier }: { readonly dossier: Dossier }) {
  const { profile, profileVersions } = dossier;
  if (profile === null)
    return <p className="faint">No record of the member: it is known by its shipments only.</p>;
  const facts: readonly (readonly [string, string])[] = [
    ["Account", profile.memberId],
    ["Type", entityTypeName(profile.entityType)],
    ["Country", profile.country === undefined ? "—" : countryName(profile.country)],
    ["Office", profile.fieldOffice ?? "—"],
    ["Status", statusName(profile.status)],
    ["Certified", day(profile.certifiedOn)],
    ["First validation", day(profile.initialValidationOn)],
    ["Last validation", day(profile.lastValidationOn)],
    ["Extension to", day(profile.extensionUntil)],
    ["FAST", yesNo(profile.fastParticipant)],
    ["Trade Compliance", yesNo(profile.tradeCompliance)],
    ["Can be visited", yesNo(profile.validatable)],
    ["Importer numbers", list(profile.importerIds)],
    ["MIDs on file", list(profile.manufacturerIdCodes)],
  ];
  return (
    <>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {profile.statusHistory !== undefined && (
        <p className="small">
          <span className="faint">Status: </span>
          {profile.statusHistory.map(({ on, status }) => `${statusName(status)} ${day(on)}`).join(" → ")}
        </p>
      )}
      <p className="faint small">
        {counted(profileVersions.length, "version")} of the record, the newest of{" "}
        {moment(profileVersions.at(-1))}
      </p>
    </>
  );
}

function yesNo(flag: boolean | undefined): string {
  return flag === undefined ? "—" : flag ? "Yes" : "No";
}

function list(texts: readonly string[] | undefined): string {
  return texts === undefined || texts.length === 0 ? "—" : texts.join(", ");
}
