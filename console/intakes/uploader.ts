import type { Intake } from "../../functions/candidates-api/schemas/intake.ts";
import type { Upload as Address, NewUpload } from "../../functions/candidates-api/schemas/upload.ts";
import { Listeners } from "../api/listeners.ts";
import { uploadName } from "./file-name.ts";
import type { sendFile } from "./send-file.ts";
import { nextToSend, type Upload, type UploadEvent, uploadsAfter } from "./upload-queue.ts";

/** What sending a file needs of the outside. */
export interface UploaderPorts {
  /** Where a file is to be sent. */
  readonly address: (upload: NewUpload) => Promise<Address>;
  /** The intakes that came in last. */
  readonly intakes: () => Promise<readonly Intake[]>;
  readonly send: typeof sendFile;
}

/** Sends the files of the queue, one after the other, while the user is elsewhere in the console too. */
export class Uploader {
  readonly #ports: UploaderPorts;
  readonly #listeners = new Listeners();
  readonly #stops = new Map<number, AbortController>();
  #uploads: readonly Upload[] = [];

  constructor(ports: UploaderPorts) {
    this.#ports = ports;
  }

  /** The same list until something happens. */
  readonly uploads = (): readonly Upload[] => this.#uploads;

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener);

  /** Tells what happened, or what the user wants. */
  readonly tell = (event: UploadEvent): void => {
    this.#uploads = uploadsAfter(this.#uploads, event);
    if (event.type === "cancelled" || event.type === "removed") this.#stops.get(event.id)?.abort();
    this.#listeners.tell();
    this.#sendNext();
  };

  #sendNext(): void {
    const next = nextToSend(this.#uploads);
    if (next !== undefined && !this.#stops.has(next.id)) void this.#send(next);
  }

  async #send({ id, file, kind }: Upload): Promise<void> {
    const stop = new AbortController();
    this.#stops.set(id, stop);
    this.tell({ type: "sending", id });
    try {
      const before = await this.#ports.intakes();
      const address = await this.#ports.address({ kind, fileName: uploadName(file.name), bytes: file.size });
      const known = before.filter(({ key }) => key === address.key).map(({ intakeId }) => intakeId);
      this.tell({ type: "addressed", id, key: address.key, before: known });
      stop.signal.throwIfAborted();
      const onProgress = (sentBytes: number) => this.tell({ type: "progress", id, sentBytes });
      await this.#ports.send(file, address, { onProgress, signal: stop.signal });
      this.tell({ type: "sent", id });
    } catch (error) {
      // Who stopped it has told so already, and may have asked for it again since.
      const problem = error instanceof Error ? error.message : String(error);
      if (!stop.signal.aborted) this.tell({ type: "failed", id, problem });
    } finally {
      this.#stops.delete(id);
      this.#sendNext();
    }
  }
}
