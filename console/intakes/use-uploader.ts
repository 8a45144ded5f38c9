import { useSyncExternalStore } from "react";
import type { Intakes } from "../../functions/candidates-api/schemas/intake.ts";
import type { Upload as Address } from "../../functions/candidates-api/schemas/upload.ts";
import { pathOf } from "../api/address.ts";
import type { Client } from "../api/client.ts";
import { useClient } from "../api/surroundings.tsx";
import { sendFile } from "./send-file.ts";
import type { Upload } from "./upload-queue.ts";
import { Uploader } from "./uploader.ts";

/** As many as the API lists: among them an earlier upload of the same name is looked for. */
const MOST_INTAKES = 200;

/** One for each client, so that what is being sent goes on while the user looks at another page. */
const UPLOADERS = new WeakMap<Client, Uploader>();

/** The uploads of this visit, and how to tell them what to do. */
export function useUploader(): { readonly uploads: readonly Upload[]; readonly tell: Uploader["tell"] } {
  const uploader = uploaderOf(useClient());
  return { uploads: useSyncExternalStore(uploader.subscribe, uploader.uploads), tell: uploader.tell };
}

function uploaderOf(client: Client): Uploader {
  const known = UPLOADERS.get(client);
  if (known !== undefined) return known;
  const made = new Uploader({
    address: (upload) => client.post<Address>(pathOf("uploads"), upload),
    intakes: async () => (await client.get<Intakes>(pathOf("intakes"), { limit: MOST_INTAKES })).intakes,
    send: sendFile,
  });
  UPLOADERS.set(client, made);
  // Leaving the console would stop what is on its way: the browser asks first.
  addEventListener("beforeunload", (event) => {
    if (made.uploads().some(({ state }) => state === "sending" || state === "waiting"))
      event.preventDefault();
  });
  return made;
}
