import type { ShipmentVersions } from "../../functions/candidates-api/schemas/stored-shipment.ts";
import { pathOf } from "../api/address.ts";
import { useRead } from "../api/use-read.ts";
import { Dialog } from "../controls/dialog.tsx";
import { Answer } from "../states/answer.tsx";
import { Empty } from "../states/empty.tsx";
import { ShipmentDetail } from "./shipment-detail.tsx";

/** Which entry of a member. */
export interface EntryKey {
  readonly importerId: string;
  readonly entryNumber: string;
}

interface ShipmentDialogProps {
  readonly memberId: string;
  /** Undefined: closed. */
  readonly entry: EntryKey | undefined;
  readonly onClose: () => void;
}

/** An entry with every reason of its score, its credit and the links of FAST. */
export function ShipmentDialog({ memberId, entry, onClose }: ShipmentDialogProps) {
  return (
    <Dialog title={`Entry ${entry?.entryNumber ?? ""}`} open={entry !== undefined} onClose={onClose}>
      {entry !== undefined && <Versions memberId={memberId} entry={entry} />}
    </Dialog>
  );
}

function Versions({ memberId, entry }: { readonly memberId: string; readonly entry: EntryKey }) {
  const { importerId, entryNumber } = entry;
  const path = pathOf("members", memberId, "shipment");
  const versions = useRead<ShipmentVersions>(path, { importerId, entryNumber }, { lasting: true });
  return (
    <Answer what="the entry" of={versions}>
      {({ versions }) => {
        const newest = versions.at(-1);
        if (newest === undefined) return <Empty title="Nothing is stored of this entry" />;
        return <ShipmentDetail shipment={newest} versions={versions.length} />;
      }}
    </Answer>
  );
}
