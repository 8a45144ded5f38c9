// Preloaded into a contender (`node --import`): on exit it tells what the whole process has used. JavaScript, because stripping types would
// itself take memory and time in the process that is measured.
import { readFileSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const path = process.env["BENCH_USAGE"];
if (isMainThread && path !== undefined) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
    writeFileSync(path, JSON.stringify({ cpuSeconds, peakMegabytes: peakKibibytes(maxRSS) * 1.024e-3 }));
  });
}

/** The peak of this program alone where the system tells it: `maxRSS` also counts what its parent held when it started it. */
function peakKibibytes(maxRSS) {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? maxRSS);
  } catch {
    return maxRSS;
  }
}
