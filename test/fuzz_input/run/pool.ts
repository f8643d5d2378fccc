import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { CaseResult, CommandResult, InputCase } from "../case.ts";
import { Watchdog } from "./watchdog.ts";
import type { Request } from "./worker.ts";

/** Cases after which a worker is replaced: each command leaves a little behind in its process. */
const CASES_OF_WORKER = 300;

export interface PoolOptions {
  readonly folder: string;
  /** The worker's bundled module. */
  readonly worker: string;
  /** The built command. */
  readonly cli: string;
  readonly size: number;
}

/** Runs cases in processes of their own, several at once. */
export class Pool {
  readonly #slots: readonly Slot[];
  readonly #idle: Slot[];
  readonly #waiting: ((slot: Slot) => void)[] = [];

  constructor(options: PoolOptions) {
    this.#slots = Array.from({ length: options.size }, (_, index) => new Slot(options, index));
    this.#idle = [...this.#slots];
  }

  async run(input: InputCase, as: Request["as"] = "call"): Promise<CaseResult> {
    const slot = this.#idle.pop() ?? (await new Promise<Slot>((free) => this.#waiting.push(free)));
    try {
      return await slot.run({ input, as });
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#idle.push(slot);
      else next(slot);
    }
  }

  /** Ends all workers, and waits until they are gone. */
  async stop(): Promise<void> {
    await Promise.all(this.#slots.map((slot) => slot.stop()));
  }
}

/** A place for a worker, which is started when it is needed. */
class Slot {
  readonly #options: PoolOptions;
  readonly #folder: string;
  #child: ChildProcess | undefined;
  #cases = 0;

  constructor(options: PoolOptions, index: number) {
    this.#options = options;
    this.#folder = join(options.folder, `worker${index}`);
    mkdirSync(join(this.#folder, "case/tmp"), { recursive: true });
  }

  async run(request: Request): Promise<CaseResult> {
    if (this.#cases++ >= CASES_OF_WORKER) await this.stop();
    this.#child ??= this.#start();
    const result = await converse(this.#child, request);
    if (result.ended !== "finished") await this.stop();
    return result;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    this.#cases = 0;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }

  #start(): ChildProcess {
    const { worker, cli } = this.#options;
    return fork(worker, [this.#folder, cli], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      env: { PATH: process.env.PATH, NO_COLOR: "1", TMPDIR: join(this.#folder, "case/tmp") },
    });
  }
}

type Message = { readonly started: readonly string[] } | { readonly results: readonly CommandResult[] };

function converse(child: ChildProcess, request: Request): Promise<CaseResult> {
  return new Promise((resolve) => {
    let command: readonly string[] = [];
    let lastWords = "";
    const watchdog = new Watchdog(child.pid!, (detail) => finish({ ended: "hung", command, detail }));
    const finish = (result: CaseResult) => {
      watchdog.stop();
      child.off("message", onMessage).off("exit", onExit);
      child.stderr?.off("data", onWords);
      resolve(result);
    };
    const onWords = (chunk: Buffer) => {
      lastWords = (lastWords + chunk.toString("latin1")).slice(-2000);
    };
    const onExit = (code: number | null, signal: string | null) =>
      finish({ ended: "died", command, detail: `${signal ?? `exit code ${code}`}\n${lastWords}` });
    const onMessage = (message: Message) => {
      watchdog.restart();
      if ("results" in message) finish({ ended: "finished", results: message.results });
      else command = message.started;
    };
    child.stderr?.on("data", onWords);
    child.on("message", onMessage).on("exit", onExit);
    child.send(request);
  });
}
