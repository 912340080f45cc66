import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";

import type { CheckAnswer, CheckDepth, CheckRequest, Offence } from "./offence.ts";

type Options = {
  /**
   * The program of the child process. The default is found from the working directory and not from
   * this module, because the app's server bundle moves this module elsewhere.
   */
  workerFile?: string;
  /** Modules that the child loads before its program. */
  imports?: readonly string[];
  /** The child ends after this time without work. */
  idleMs?: number;
  /** A single check that takes longer is given up and its process ended. */
  timeoutMs?: number;
  /** Largest heap of the child, in megabytes. */
  memoryMb?: number;
};

type Job = CheckRequest & {
  resolve: (offences: Offence[]) => void;
  reject: (error: Error) => void;
};

/** The section itself keeps theme-check from its end: asked again, it would do so again. */
export class SectionDefeatsCheck extends Error {
  override readonly name = "SectionDefeatsCheck";
}

/** Runs theme-check in one child process: started on demand, one section at a time, ended when idle. */
export class ThemeChecker {
  readonly #options: Options;
  readonly #waiting: Job[] = [];
  #current: Job | undefined;
  #child: ChildProcess | undefined;
  #timer: NodeJS.Timeout | undefined;
  #lastId = 0;

  constructor(options: Options = {}) {
    this.#options = options;
  }

  /** The process that runs now. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** @throws {SectionDefeatsCheck | Error} when the check takes too long; when its process dies. */
  check(code: string, depth: CheckDepth = "all"): Promise<Offence[]> {
    return new Promise((resolve, reject) => {
      this.#lastId += 1;
      this.#waiting.push({ id: this.#lastId, code, depth, resolve, reject });
      this.#next();
    });
  }

  /** Ends the process; whoever waits is rejected. The next check starts a new process. */
  close(): void {
    const reason = "Theme-check was closed.";
    for (const job of this.#waiting.splice(0)) job.reject(new Error(reason));
    this.#fail(new Error(reason));
    clearTimeout(this.#timer);
  }

  #next(): void {
    if (this.#current !== undefined) return;
    clearTimeout(this.#timer);
    const job = this.#waiting.shift();
    if (job === undefined) {
      this.#timer = setTimeout(() => this.#stop(), this.#options.idleMs ?? 20_000).unref();
      return;
    }
    this.#current = job;
    this.#child ??= this.#start();
    keepAlive(this.#child, true);
    const { id, code, depth } = job;
    this.#child.send({ id, code, depth } satisfies CheckRequest);
    const timeoutMs = this.#options.timeoutMs ?? 10_000;
    this.#timer = setTimeout(
      () =>
        this.#fail(new SectionDefeatsCheck(`Theme-check did not finish within ${timeoutMs} ms.`)),
      timeoutMs,
    );
  }

  #start(): ChildProcess {
    const child = startChild(this.#options);
    child.on("message", (answer: CheckAnswer) => {
      if (answer.id === this.#current?.id) this.#settle(this.#current, answer);
    });
    child.on("error", (error) => this.#lose(child, error.message));
    child.on("exit", (code, signal) => this.#lose(child, `it ended with ${signal ?? code}`));
    return child;
  }

  #settle(job: Job, answer: CheckAnswer): void {
    this.#current = undefined;
    // An idle child must not keep a program running that has nothing else to do.
    if (this.#child !== undefined) keepAlive(this.#child, false);
    if (answer.kind === "offences") job.resolve(answer.offences);
    else job.reject(new SectionDefeatsCheck(`Theme-check failed: ${answer.reason}`));
    this.#next();
  }

  #lose(child: ChildProcess, reason: string): void {
    if (child === this.#child)
      this.#fail(new Error(`The process of theme-check stopped: ${reason}.`));
  }

  #fail(reason: Error): void {
    const job = this.#current;
    this.#current = undefined;
    this.#stop();
    job?.reject(reason);
    this.#next();
  }

  #stop(): void {
    const child = this.#child;
    this.#child = undefined;
    child?.kill("SIGKILL");
  }
}

function keepAlive(child: ChildProcess, isNeeded: boolean): void {
  if (isNeeded) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

function startChild({ workerFile, imports = [], memoryMb }: Options): ChildProcess {
  return fork(workerFile ?? path.resolve("liquid/check/theme-check/worker.ts"), [], {
    execPath: process.execPath,
    execArgv: [
      `--max-old-space-size=${memoryMb ?? 400}`,
      ...imports.flatMap((module) => ["--import", module]),
    ],
    // The child needs no secret of ours.
    env: { NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}
