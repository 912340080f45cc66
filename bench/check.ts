import { readFileSync } from "node:fs";
import { archetypes } from "#library/archetypes.ts";
import { checkQuickly } from "#liquid/check/check-quickly.ts";
import { checkSection } from "#liquid/check/check-section.ts";
import { ThemeChecker } from "#liquid/check/theme-check/theme-checker.ts";
import { sectionOfSize } from "./section-of-size.ts";
import { printTable, reportRow } from "./report.ts";
import { percentile, rounded, type Timings } from "./timing.ts";

const SIZE_IN_BYTES = 20 * 1024;
const ROUNDS = 200;
const COLD_STARTS = 5;

/** Our rules on 20 KB; the whole check, warm and from a cold start; the process's memory after many files. */
export async function measureCheck(): Promise<void> {
  const code = sectionOfSize(SIZE_IN_BYTES);
  const problems = checkQuickly(code);
  // A file that cannot be read would be checked much faster.
  if (problems.some(({ code: rule }) => rule === "UnclosedTag")) throw new Error("Not a section.");
  reportRow(row("own rules", code, await timed(ROUNDS, () => checkQuickly(code))));
  const cold = await timed(COLD_STARTS, async () => {
    const checker = new ThemeChecker();
    await checkSection(code, {}, checker);
    checker.close();
  });
  reportRow(row("whole check, cold start", code, cold));
  const checker = new ThemeChecker();
  try {
    await checkSection(code, {}, checker);
    reportRow(
      row("whole check, warm", code, await timed(ROUNDS, () => checkSection(code, {}, checker))),
    );
    for (let round = 0; round < ROUNDS; round += 1)
      await checkSection(differing(round), {}, checker);
    const rssMb = rounded(residentMb(checker.pid ?? 0), 0);
    reportRow({ what: `process after ${ROUNDS} different files`, rssMb });
  } finally {
    checker.close();
  }
  printTable();
}

function row(what: string, code: string, timings: Timings) {
  return {
    what,
    kb: rounded(Buffer.byteLength(code) / 1024, 1),
    runs: timings.count,
    p50InMs: rounded(percentile(timings, 50)),
    p95InMs: rounded(percentile(timings, 95)),
  };
}

async function timed(rounds: number, work: () => unknown): Promise<Timings> {
  const durationsInMs: number[] = [];
  const begun = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await work();
    durationsInMs.push(performance.now() - started);
  }
  return { count: rounds, elapsedInMs: performance.now() - begun, cpuInMs: 0, durationsInMs };
}

function differing(round: number): string {
  const archetype = archetypes[round % archetypes.length];
  return (archetype?.code ?? "").replaceAll("gs-", `g${round}-`);
}

/** Of the process, as Linux tells it. */
function residentMb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}
