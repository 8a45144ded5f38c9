import { type FormEvent, useState } from "react";
import { useSearchParams } from "wouter";
import { useMe } from "../api/use-me.ts";
import { Button } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import { useTitle } from "../shell/use-title.ts";
import { Empty } from "../states/empty.tsx";
import { Loading } from "../states/loading.tsx";
import { AuditEntries } from "./audit-entries.tsx";
import "./audit.css";

/** Who read or decided what; of all members, or of the one in `?member=`. */
export default function AuditView() {
  useTitle("Audit");
  const me = useMe();
  const [search] = useSearchParams();
  const memberId = search.get("member") ?? "";
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>Audit log</h1>
          <p className="soft">
            Every reading of a dossier and every decision, refused ones too. Newest first.
          </p>
        </div>
        {me?.permissions.includes("readAudit") && <MemberForm key={memberId} memberId={memberId} />}
      </div>
      {me === undefined && <Loading what="your permissions" />}
      {me?.permissions.includes("readAudit") === true && <AuditEntries key={memberId} memberId={memberId} />}
      {me?.permissions.includes("readAudit") === false && (
        <Empty title="Your role does not read the audit log">
          Supervisors and auditors do. You are signed in as {me.roles.join(" and ")}; what you read is in the
          log too.
        </Empty>
      )}
    </div>
  );
}

function MemberForm({ memberId }: { readonly memberId: string }) {
  const [typed, setTyped] = useState(memberId);
  const [, setSearch] = useSearchParams();
  const show = (member: string) =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (member === "") after.delete("member");
      else after.set("member", member);
      return after;
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show(typed.trim());
  };
  return (
    <form className="audit-form" onSubmit={submit}>
      <Field label="Member">
        {(tied) => (
          <input
            {...tied}
            className="control"
            value={typed}
            placeholder="Member id"
            autoComplete="off"
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      <Button type="submit">Show</Button>
      {memberId !== "" && <Button onClick={() => show("")}>All members</Button>}
    </form>
  );
}
