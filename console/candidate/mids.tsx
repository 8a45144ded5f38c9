import { useState } from "react";
import { Answer } from "../states/answer.tsx";
import { MidProblems } from "./mid-problems.tsx";
import { type EntryKey, ShipmentDialog } from "./shipment-dialog.tsx";
import { useShipments } from "./use-dossier.ts";

/** What is wrong with the MIDs of a member's entries. */
export function Mids({ memberId }: { readonly memberId: string }) {
  const shipments = useShipments(memberId);
  const [entry, setEntry] = useState<EntryKey>();
  return (
    <>
      <Answer what="the MIDs" of={shipments}>
        {({ midProblems }) => <MidProblems problems={midProblems} onOpen={setEntry} />}
      </Answer>
      <ShipmentDialog memberId={memberId} entry={entry} onClose={() => setEntry(undefined)} />
    </>
  );
}
