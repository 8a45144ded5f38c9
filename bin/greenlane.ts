#!/usr/bin/env node
import { runGreenlane } from "./run-greenlane.ts";

process.exitCode = await runGreenlane(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  showsProgress: process.stderr.isTTY,
  today: () => new Date().toISOString().slice(0, 10),
  clock: () => performance.now(),
});
