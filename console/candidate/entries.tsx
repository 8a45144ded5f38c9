import { useState } from "react";
import { count } from "../format/counts.ts";
import { Answer } from "../states/answer.tsx";
import { type EntryKey, ShipmentDialog } from "./shipment-dialog.tsx";
import { ShipmentsTable } from "./shipments-table.tsx";
import { useShipments } from "./use-dossier.ts";

/** The entries of a member, each of which opens. */
export function Entries({ memberId }: { readonly memberId: string }) {
  const shipments = useShipments(memberId);
  const [entry, setEntry] = useState<EntryKey>();
  return (
    <>
      <Answer what="the entries" of={shipments}>
        {({ shipments, complete, read }) => (
          <>
            {!complete && (
              <p className="small">
                The member has more than {count(read)} stored entries; these are of those read.
              </p>
            )}
            <ShipmentsTable shipments={shipments} onOpen={setEntry} />
          </>
        )}
      </Answer>
      <ShipmentDialog memberId={memberId} entry={entry} onClose={() => setEntry(undefined)} />
    </>
  );
}
