export type Timings = {
  count: number;
  elapsedInMs: number;
  /** Of this process, the database's not among it. */
  cpuInMs: number;
  durationsInMs: number[];
};

/** Does the work again and again, so many at a time, until the time is up. */
export async function repeatFor(
  inMs: number,
  concurrency: number,
  work: (worker: number) => Promise<void>,
): Promise<Timings> {
  const durationsInMs: number[] = [];
  const begun = performance.now();
  const cpuBefore = process.cpuUsage();
  const loop = async (worker: number) => {
    while (performance.now() - begun < inMs) {
      const started = performance.now();
      await work(worker);
      durationsInMs.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, worker) => loop(worker)));
  const cpu = process.cpuUsage(cpuBefore);
  return {
    count: durationsInMs.length,
    elapsedInMs: performance.now() - begun,
    cpuInMs: (cpu.user + cpu.system) / 1000,
    durationsInMs,
  };
}

export function together(parts: Timings[]): Timings {
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    elapsedInMs: parts.reduce((sum, { elapsedInMs }) => sum + elapsedInMs, 0),
    cpuInMs: parts.reduce((sum, { cpuInMs }) => sum + cpuInMs, 0),
    durationsInMs: parts.flatMap(({ durationsInMs }) => durationsInMs),
  };
}

export function perSecond({ count, elapsedInMs }: Timings): number {
  return (1000 * count) / elapsedInMs;
}

export function percentile({ durationsInMs }: Timings, percent: number): number {
  return percentileOf(durationsInMs, percent);
}

export function percentileOf(values: number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));
