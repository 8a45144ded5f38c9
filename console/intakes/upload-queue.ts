import type { NewUpload } from "../../functions/candidates-api/schemas/upload.ts";
import { fileProblem } from "./file-name.ts";

export type UploadKind = NewUpload["kind"];

/** The kinds of upload, as the API takes them; shipments come last to be scored with what the others bring. */
export const UPLOAD_KINDS = [
  "members",
  "operators",
  "incidents",
  "validations",
  "shipments",
] as const satisfies readonly UploadKind[];

/** How far the upload of a file is. `sent` ends the browser's part: from then on the intake says how far it is. */
export type UploadState = "ready" | "waiting" | "sending" | "sent" | "failed" | "cancelled";

/** A file that was chosen. */
export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly kind: UploadKind;
  readonly state: UploadState;
  readonly sentBytes: number;
  /** Where it lies once the address was asked for; intakes name it. */
  readonly key: string | undefined;
  /** Intakes of that key that were there before this upload. */
  readonly before: readonly string[];
  /** Why it failed, with the way out. */
  readonly problem: string | undefined;
}

export type UploadEvent =
  | { readonly type: "chosen"; readonly files: readonly File[]; readonly kind: UploadKind | undefined }
  | { readonly type: "kind"; readonly id: number; readonly kind: UploadKind }
  | { readonly type: "start" }
  | { readonly type: "sending"; readonly id: number }
  | {
      readonly type: "addressed";
      readonly id: number;
      readonly key: string;
      readonly before: readonly string[];
    }
  | { readonly type: "progress"; readonly id: number; readonly sentBytes: number }
  | { readonly type: "sent"; readonly id: number }
  | { readonly type: "failed"; readonly id: number; readonly problem: string }
  | { readonly type: "cancelled"; readonly id: number }
  | { readonly type: "retry"; readonly id: number }
  | { readonly type: "removed"; readonly id: number };

/** States in which an upload can still change by what its request reports. */
const OPEN: ReadonlySet<UploadState> = new Set(["waiting", "sending"]);

/** The uploads after something happened. What a cancelled request reports late changes nothing. */
export function uploadsAfter(uploads: readonly Upload[], event: UploadEvent): readonly Upload[] {
  switch (event.type) {
    case "chosen":
      return [...uploads, ...chosen(uploads, event.files, event.kind)];
    case "start":
      return uploads.map((upload) => (canStart(upload) ? { ...upload, state: "waiting" } : upload));
    case "removed":
      return uploads.filter(({ id }) => id !== event.id);
    default:
      return uploads.map((upload) => (upload.id === event.id ? after(upload, event) : upload));
  }
}

/** Whether a chosen file can be sent; one that no intake could read stays where it is, with its problem. */
export function canStart({ state, file }: Upload): boolean {
  return state === "ready" && fileProblem(file) === undefined;
}

type EventOfOne = Exclude<UploadEvent, { readonly type: "chosen" | "start" | "removed" }>;

function after(upload: Upload, event: EventOfOne): Upload {
  if (event.type === "kind") return upload.state === "ready" ? { ...upload, kind: event.kind } : upload;
  if (event.type === "retry") {
    return OPEN.has(upload.state) || upload.state === "sent"
      ? upload
      : { ...upload, state: "waiting", sentBytes: 0, problem: undefined };
  }
  if (event.type === "cancelled") {
    return upload.state === "sent" ? upload : { ...upload, state: "cancelled", sentBytes: 0 };
  }
  if (!OPEN.has(upload.state)) return upload;
  switch (event.type) {
    case "sending":
      return { ...upload, state: "sending" };
    case "addressed":
      return { ...upload, key: event.key, before: event.before };
    case "progress":
      return { ...upload, sentBytes: Math.min(event.sentBytes, upload.file.size) };
    case "sent":
      return { ...upload, state: "sent", sentBytes: upload.file.size };
    case "failed":
      return { ...upload, state: "failed", problem: event.problem };
  }
}

function chosen(uploads: readonly Upload[], files: readonly File[], kind: UploadKind | undefined): Upload[] {
  const first = uploads.reduce((greatest, { id }) => Math.max(greatest, id), 0) + 1;
  return files.map((file, place) => ({
    id: first + place,
    file,
    kind: kind ?? kindOfName(file.name),
    state: "ready",
    sentBytes: 0,
    key: undefined,
    before: [],
    problem: undefined,
  }));
}

/** The kind that a file's name speaks of; shipments where it speaks of none. */
export function kindOfName(fileName: string): UploadKind {
  const name = fileName.toLowerCase();
  return UPLOAD_KINDS.find((kind) => name.includes(kind.slice(0, -1))) ?? "shipments";
}

/** The upload that should be sent next: one at a time, so that one slow line is not shared by all. */
export function nextToSend(uploads: readonly Upload[]): Upload | undefined {
  return uploads.some(({ state }) => state === "sending")
    ? undefined
    : uploads.find(({ state }) => state === "waiting");
}
