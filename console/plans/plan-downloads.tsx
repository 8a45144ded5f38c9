import { pathOf } from "../api/address.ts";
import { useDownload } from "../api/use-download.ts";
import { Button } from "../controls/button.tsx";

const FILES = ["plan.csv", "plan.json", "backlog.csv"] as const;

/** The files of a plan: the same bytes that the command writes. */
export function PlanDownloads({ planId }: { readonly planId: string }) {
  const download = useDownload();
  return (
    <div className="row unprinted">
      {FILES.map((file) => (
        <Button
          key={file}
          busy={download.isPending}
          onClick={() => download.mutate({ method: "get", path: pathOf("plans", planId, "files", file) })}
        >
          <span className="unseen">Download </span>
          {file}
        </Button>
      ))}
    </div>
  );
}
