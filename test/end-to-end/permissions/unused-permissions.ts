/** Permissions that a function has and never makes a request with on one machine, and why it has them. */
interface Unused {
  readonly why: string;
  /** As `permissionLines` writes them. */
  readonly permissions: readonly string[];
}

const CONSUMED = [
  ["intake-file", "UploadsQueue"],
  ["score-chunk", "ChunksQueue"],
  ["score-shipment", "ShipmentsQueue"],
  ["rank-members", "RankingQueue"],
] as const;

const POLLING = ["ReceiveMessage", "DeleteMessage", "GetQueueAttributes", "ChangeMessageVisibility"] as const;

export const UNUSED: readonly Unused[] = [
  {
    why: "Lambda polls the queue of a function with the function's role; locally the event source mapping asks in its own name.",
    permissions: CONSUMED.flatMap(([name, queue]) =>
      POLLING.map((action) => `${name} sqs:${action} ${queue}`),
    ),
  },
  {
    why: "Nothing is listed: whoever may list a bucket is told that an object is missing, where others are told it is forbidden.",
    permissions: [
      "intake-file s3:ListBucket DataBucket",
      "intake-file s3:ListBucket InputBucket",
      "rank-members s3:ListBucket DataBucket",
      "score-chunk s3:ListBucket DataBucket",
      "score-shipment s3:ListBucket DataBucket",
    ],
  },
  {
    why: "Events of S3 name the version of an upload; the emulator keeps none.",
    permissions: ["intake-file s3:GetObjectVersion InputBucket/incoming/*"],
  },
  {
    why: "Only after a part of an upload has failed for good; rankings and exports of a small world are put in one request.",
    permissions: [
      "candidates-api s3:AbortMultipartUpload DataBucket/exports/*",
      "rank-members s3:AbortMultipartUpload DataBucket/rankings/*",
    ],
  },
  {
    why: "Granted together with s3:PutObject; what is written there is always put in one request.",
    permissions: [
      "candidates-api s3:AbortMultipartUpload DataBucket/plans/*",
      "candidates-api s3:AbortMultipartUpload InputBucket/incoming/*",
      "intake-file s3:AbortMultipartUpload DataBucket/chunks/*",
      "intake-file s3:AbortMultipartUpload DataBucket/intakes/*",
      "intake-file s3:AbortMultipartUpload DataBucket/registry/*",
      "rank-members s3:AbortMultipartUpload DataBucket/registry/*",
      "score-chunk s3:AbortMultipartUpload DataBucket/intakes/*",
    ],
  },
];
