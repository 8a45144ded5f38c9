const MICROSECONDS = 1_000_000;

/** Runs that are measured, after one that is not: a function's process works on many chunks, and is warm. */
const RUNS = 5;

/** The middle of what runs of a piece of work take of the processor: seconds of user and system, all threads of this process. */
export async function cpuSeconds(work: () => unknown): Promise<number> {
  await work();
  const seconds: number[] = [];
  while (seconds.length < RUNS) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    seconds.push((user + system) / MICROSECONDS);
  }
  return seconds.sort((one, other) => one - other)[Math.floor(RUNS / 2)] ?? 0;
}
