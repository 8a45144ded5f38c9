import { useMutation } from "@tanstack/react-query";
import type { Download } from "../../functions/candidates-api/schemas/download.ts";
import { useAnnounce } from "../shell/announcer.tsx";
import type { Query } from "./address.ts";
import { useClient } from "./surroundings.tsx";

interface Wanted {
  readonly path: string;
  readonly query?: Query;
  /** `get` where the file is there already, `post` where it is made first. */
  readonly method: "get" | "post";
}

/** Has a file made ready and lets the browser save it: `download.mutate({ method: "post", path, query })`. */
export function useDownload() {
  const client = useClient();
  const announce = useAnnounce();
  return useMutation({
    mutationFn: ({ path, query, method }: Wanted) =>
      method === "post" ? client.post<Download>(path, undefined, query) : client.get<Download>(path, query),
    onSuccess: ({ url, fileName }) => {
      save(url, fileName);
      announce(`${fileName} is ready.`);
    },
    onError: (error) => announce(error.message, "bad"),
  });
}

function save(url: string, fileName: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
}
