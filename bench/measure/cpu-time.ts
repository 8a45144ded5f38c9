const MICROSECONDS_A_MILLISECOND = 1_000;

/** The processor time, in milliseconds, that this process takes for a piece of work: of all its threads, compiler and collector. */
export async function cpuMilliseconds(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / MICROSECONDS_A_MILLISECOND;
}

/** Does a piece of work so many times, one after the other, and gives what each took; `run` counts from 0. */
export async function cpuTimes(runs: number, work: (run: number) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await cpuMilliseconds(() => work(run)));
  return times;
}
