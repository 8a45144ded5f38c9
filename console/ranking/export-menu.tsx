import { pathOf, type Query } from "../api/address.ts";
import { useDownload } from "../api/use-download.ts";
import { Button } from "../controls/button.tsx";
import { Popover } from "../controls/popover.tsx";

interface ExportMenuProps {
  readonly rankingId: string;
  /** The filters, search and sort of what is shown. */
  readonly listing: Query;
}

const FORMATS = [
  { format: "csv", name: "CSV", more: "for spreadsheets" },
  { format: "ndjson", name: "NDJSON", more: "every factor, a line each" },
] as const;

/** What is listed as a file, all rows of it. */
export function ExportMenu({ rankingId, listing }: ExportMenuProps) {
  const download = useDownload();
  return (
    <Popover label={download.isPending ? "Preparing…" : "Export"} title="Export what is listed">
      {() => (
        <div className="export-menu">
          {FORMATS.map(({ format, name, more }) => (
            <Button
              key={format}
              look="quiet"
              busy={download.isPending}
              onClick={() =>
                download.mutate({
                  method: "post",
                  path: pathOf("rankings", rankingId, "exports"),
                  query: { format, ...listing },
                })
              }
            >
              {name} <span className="faint">{more}</span>
            </Button>
          ))}
        </div>
      )}
    </Popover>
  );
}
