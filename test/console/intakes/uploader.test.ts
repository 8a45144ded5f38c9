import { expect, test } from "vitest";
import type { sendFile } from "../../../console/intakes/send-file.ts";
import { Uploader, type UploaderPorts } from "../../../console/intakes/uploader.ts";

const MEMBERS = new File(["abc"], "members.csv");
const ENTRIES = new File(["abcdef"], "entries.csv");

const PORTS: UploaderPorts = {
  address: async ({ kind, fileName }) => ({
    url: "https://storage.invalid/",
    method: "PUT",
    headers: {},
    key: `incoming/${kind}/${fileName}`,
  }),
  intakes: async () => [],
  send: async (file, _address, { onProgress }) => onProgress(file.size),
};

/** Until the uploader has nothing more to do. */
async function settled(uploader: Uploader): Promise<void> {
  const isBusy = () => uploader.uploads().some(({ state }) => state === "waiting" || state === "sending");
  if (!isBusy()) return;
  await new Promise<void>((resolve) => {
    const stop = uploader.subscribe(() => {
      if (isBusy()) return;
      stop();
      resolve();
    });
  });
}

function uploading(ports: Partial<UploaderPorts>, files = [MEMBERS, ENTRIES]): Uploader {
  const uploader = new Uploader({ ...PORTS, ...ports });
  uploader.tell({ type: "chosen", files, kind: undefined });
  uploader.tell({ type: "start" });
  return uploader;
}

test("every file is sent to the address of its kind, one after the other", async () => {
  const sent: string[] = [];
  const uploader = uploading({
    send: async (_file, { key }) => {
      sent.push(key);
    },
  });
  await settled(uploader);
  expect(sent).toEqual(["incoming/members/members.csv", "incoming/shipments/entries.csv"]);
  expect(uploader.uploads().map(({ state, sentBytes }) => [state, sentBytes])).toEqual([
    ["sent", 3],
    ["sent", 6],
  ]);
});

test("a file that fails says why and holds up no other", async () => {
  const uploader = uploading({
    send: async (file) => {
      if (file === MEMBERS) throw new Error("the line broke");
    },
  });
  await settled(uploader);
  expect(uploader.uploads().map(({ state, problem }) => [state, problem])).toEqual([
    ["failed", "the line broke"],
    ["sent", undefined],
  ]);
});

test("a file that failed is sent when it is tried again", async () => {
  let fails = true;
  const uploader = uploading(
    {
      send: async () => {
        if (fails) throw new Error("the line broke");
      },
    },
    [MEMBERS],
  );
  await settled(uploader);
  fails = false;
  uploader.tell({ type: "retry", id: 1 });
  await settled(uploader);
  expect(uploader.uploads()[0]?.state).toBe("sent");
});

test("a cancelled file is stopped on its way, and the next one goes", async () => {
  const untilStopped: typeof sendFile = (file, _address, { onProgress, signal }) =>
    file === MEMBERS
      ? new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason));
          onProgress(1);
        })
      : Promise.resolve();
  const uploader = uploading({ send: untilStopped });
  const stop = uploader.subscribe(() => {
    if (uploader.uploads()[0]?.sentBytes !== 1) return;
    stop();
    uploader.tell({ type: "cancelled", id: 1 });
  });
  await settled(uploader);
  expect(uploader.uploads().map(({ state }) => state)).toEqual(["cancelled", "sent"]);
});

test("a file that no intake could read is not sent, and holds up no other", async () => {
  const uploader = uploading({}, [new File(["x"], "report.xlsx"), MEMBERS]);
  await settled(uploader);
  expect(uploader.uploads().map(({ state }) => state)).toEqual(["ready", "sent"]);
});
