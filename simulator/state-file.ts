import fs from "node:fs";
import path from "node:path";
import type { SimulatorState } from "./state.ts";

const FORMAT = 4;
const SAVE_DELAY_IN_MS = 150;
/** Writing a large state takes long: it may take one tenth of the time. */
const REST_BETWEEN_WRITES = 9;

export type StateFile = {
  /** The saved state, or null when there is none. @throws when the file is not one of ours. */
  load(): SimulatorState | null;
  /** Saves soon; many calls make one write. */
  saveSoon(state: () => SimulatorState): void;
  /** Writes at once what still waits. */
  flush(): void;
};

/** Keeps the state in one file, written beside and renamed, so that a crash leaves the old or the new one. */
export function stateFile(folder: string): StateFile {
  const file = path.join(folder, "simulator.json");
  let restInMs = SAVE_DELAY_IN_MS;
  let waiting: { timer: NodeJS.Timeout; state: () => SimulatorState } | null = null;

  const flush = () => {
    if (waiting === null) return;
    clearTimeout(waiting.timer);
    const startedAt = performance.now();
    const content = JSON.stringify({ format: FORMAT, state: waiting.state() });
    waiting = null;
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(`${file}.new`, content, { mode: 0o600 });
    fs.renameSync(`${file}.new`, file);
    const tookInMs = performance.now() - startedAt;
    restInMs = Math.max(SAVE_DELAY_IN_MS, tookInMs * REST_BETWEEN_WRITES);
  };

  return {
    load: () => (fs.existsSync(file) ? parse(fs.readFileSync(file, "utf8"), file) : null),
    saveSoon: (state) => {
      waiting ??= { timer: setTimeout(flush, restInMs), state };
    },
    flush,
  };
}

function parse(text: string, file: string): SimulatorState {
  const saved: { format?: unknown; state?: SimulatorState } = JSON.parse(text);
  const { format, state } = saved;
  const known = typeof format === "number" && Number.isInteger(format) ? format : 0;
  if (known < 1 || known > FORMAT || state === undefined) {
    throw new Error(`${file} was not written by this simulator. Remove it to start from the seed.`);
  }
  if (known < 2) completeFirst(state);
  if (known < 3) completeSecond(state);
  if (known < 4) completeThird(state);
  return state;
}

/** The first format knew neither credits nor a subscription's own currency. */
function completeFirst(state: SimulatorState): void {
  for (const shop of state.shops) {
    shop.credits = [];
    for (const subscription of shop.subscriptions) {
      subscription.currencyCode = shop.catalog.currencyCode;
    }
  }
}

/** The second format knew neither videos nor metaobjects. */
function completeSecond(state: SimulatorState): void {
  for (const { catalog } of state.shops) Object.assign(catalog, { videos: [], metaobjects: [] });
}

/** The third format knew no themes in preparation and no theme files on their way. */
function completeThird(state: SimulatorState): void {
  for (const shop of state.shops) {
    shop.themeJobs = [];
    for (const theme of shop.themes) theme.processing = "done";
  }
}
