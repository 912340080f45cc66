import { parentPort, workerData } from "node:worker_threads";
import { cpuTimeInMs } from "#tests/harness/cpu-time.ts";
import type { Attack } from "./attacks.ts";
import { renderAttack } from "./render-attack.ts";

/** Renders the attacks it is given, one after the other, in the memory that its starter allows. */
const attacks: Attack[] = workerData;
for (const attack of attacks) {
  const begun = cpuTimeInMs();
  const { html, errors } = renderAttack(attack);
  parentPort?.postMessage({
    name: attack.name,
    tookInMs: cpuTimeInMs() - begun,
    characters: html.length,
    errors: errors.length,
  });
}
