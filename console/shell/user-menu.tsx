import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { LocalSession } from "../api/local-session.ts";
import { NAME_PATTERN, ROLES } from "../api/local-user.ts";
import { useSession } from "../api/surroundings.tsx";
import { useMe } from "../api/use-me.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { Field } from "../controls/field.tsx";
import { Select } from "../controls/select.tsx";

/** Who is at work: a chooser on the local stack, sign-out where the user signed in. */
export function UserMenu() {
  const session = useSession();
  const [open, setOpen] = useState(false);
  const me = useMe();
  const name = session instanceof LocalSession ? localName(session) : (me?.roles.join(", ") ?? "Signed in");
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)} aria-haspopup="dialog">
        <span className="unseen">User: </span>
        {name}
      </Button>
      <Dialog title="User" open={open} onClose={() => setOpen(false)}>
        {session instanceof LocalSession ? (
          <LocalChooser session={session} onDone={() => setOpen(false)} />
        ) : (
          <div className="stack">
            <p>
              Signed in as <code>{me?.userId}</code> ({me?.roles.join(", ")}).
            </p>
            <Button onClick={() => void session.signOut()}>Sign out</Button>
          </div>
        )}
      </Dialog>
    </>
  );
}

function localName({ user }: LocalSession): string {
  return user.name === "" ? user.role : `${user.name} · ${user.role}`;
}

interface LocalChooserProps {
  readonly session: LocalSession;
  readonly onDone: () => void;
}

function LocalChooser({ session, onDone }: LocalChooserProps) {
  const [role, setRole] = useState(session.user.role);
  const [name, setName] = useState(session.user.name);
  const queries = useQueryClient();
  const choose = (event: FormEvent) => {
    event.preventDefault();
    session.choose({ role, name });
    // What one user may read is not another's.
    void queries.resetQueries();
    onDone();
  };
  return (
    <form className="stack" onSubmit={choose}>
      <p className="soft">
        This is a stack on your own machine: choose who you are. Nothing is checked here.
      </p>
      <Select
        label="Role"
        value={role}
        choices={ROLES.map((value) => ({ value, label: value }))}
        onChoose={setRole}
      />
      <Field label="Name" hint="May be empty. Letters, digits, dots and dashes; decisions carry it.">
        {(tied) => (
          <input
            {...tied}
            className="control"
            value={name}
            pattern={NAME_PATTERN}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <div className="dialog-foot">
        <Button type="submit" look="main">
          Work as {role}
        </Button>
      </div>
    </form>
  );
}
