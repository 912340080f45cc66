import fs from "node:fs";
import path from "node:path";
import type { SimulatorState } from "./state.ts";

const FORMAT = 1;
const SAVE_DELAY_IN_MS = 150;

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
  let waiting: { timer: NodeJS.Timeout; state: () => SimulatorState } | null = null;

  const flush = () => {
    if (waiting === null) return;
    clearTimeout(waiting.timer);
    const content = JSON.stringify({ format: FORMAT, state: waiting.state() });
    waiting = null;
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(`${file}.new`, content, { mode: 0o600 });
    fs.renameSync(`${file}.new`, file);
  };

  return {
    load: () => (fs.existsSync(file) ? parse(fs.readFileSync(file, "utf8"), file) : null),
    saveSoon: (state) => {
      waiting ??= { timer: setTimeout(flush, SAVE_DELAY_IN_MS), state };
    },
    flush,
  };
}

function parse(text: string, file: string): SimulatorState {
  const saved: { format?: unknown; state?: SimulatorState } = JSON.parse(text);
  if (saved.format !== FORMAT || saved.state === undefined) {
    throw new Error(`${file} was not written by this simulator. Remove it to start from the seed.`);
  }
  return saved.state;
}
