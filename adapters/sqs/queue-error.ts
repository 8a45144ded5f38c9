/** Messages that a queue did not take after retries. */
export class QueueError extends Error {
  override readonly name = "QueueError";
  readonly queueUrl: string;
  /** Places, among the bodies given, of those that stayed unsent. The bodies themselves must not get into a log. */
  readonly unsent: readonly number[];

  constructor(queueUrl: string, unsent: readonly number[], of: number, options?: ErrorOptions) {
    super(
      `${unsent.length} of ${of} messages could not be put on ${queueUrl}; what is retried sends them again`,
      options,
    );
    this.queueUrl = queueUrl;
    this.unsent = unsent;
  }
}
