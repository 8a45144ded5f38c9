import type { AuditEntry, AuditPage } from "../../functions/candidates-api/schemas/audit.ts";
import { pathOf } from "../api/address.ts";
import { usePages } from "../api/use-pages.ts";
import { Button } from "../controls/button.tsx";
import { RecordsFrame } from "../controls/records-frame.tsx";
import { moment } from "../format/dates.ts";
import { RoomLink } from "../shell/room-link.tsx";
import { Answer } from "../states/answer.tsx";
import { Empty } from "../states/empty.tsx";
import { AUDIT_WORDS } from "./audit-words.ts";

const PAGE = 100;

/** The entries of the log; of one member where it is named. */
export function AuditEntries({ memberId }: { readonly memberId: string }) {
  const path = memberId === "" ? pathOf("audit") : pathOf("members", memberId, "audit");
  const read = usePages<AuditPage>(path, { limit: PAGE });
  return (
    <Answer what="the audit log" of={read}>
      {({ pages }) => {
        const entries = pages.flatMap((page) => page.entries);
        return entries.length === 0 ? (
          <Empty title={memberId === "" ? "Nothing is logged yet" : `Nothing is logged about ${memberId}`} />
        ) : (
          <>
            <Entries entries={entries} />
            {read.hasNextPage && (
              <div>
                <Button busy={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
                  Show older entries
                </Button>
              </div>
            )}
          </>
        );
      }}
    </Answer>
  );
}

function Entries({ entries }: { readonly entries: readonly AuditEntry[] }) {
  return (
    <RecordsFrame label="Audit log" className="panel">
      <table className="records">
        <caption className="unseen">Audit log</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">Member</th>
            <th scope="col">More</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ at, userId, roles, what, memberId, detail }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two entries can be alike, and they never change places.
            <tr key={`${at} ${userId} ${place}`}>
              <td className="audit-when">{moment(at)}</td>
              <td>
                <code>{userId}</code> <span className="faint small">{roles.join(", ")}</span>
              </td>
              <td>{AUDIT_WORDS[what]}</td>
              <td>
                <RoomLink to={`/members/${encodeURIComponent(memberId)}`}>{memberId}</RoomLink>
              </td>
              <td className="small">{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </RecordsFrame>
  );
}
