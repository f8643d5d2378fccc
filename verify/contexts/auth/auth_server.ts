import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Action, parseAction } from "../../../runtime/index.ts";
import { filesOf } from "../../configuration.ts";
import { Loopback } from "../../http/loopback.ts";
import { type LocalSites, localText, localWorld, sitesOf } from "../../http/sites.ts";
import { type Installation, inside } from "../../installation.ts";
import { JudgeError } from "../../judge_error.ts";
import { runLimited } from "../../limits/run_limited.ts";
import { Master } from "../../master.ts";
import { readText } from "../../read_text.ts";
import { serverEnvironment } from "../../server_environment.ts";
import { listens, makeServerFolder, type ServerFolder } from "../../server_folder.ts";
import { ServerLog } from "../../server_log.ts";
import { layOutFiles, withoutModules } from "../../world_files.ts";
import { authConfiguration } from "./auth_configuration.ts";
import { authLines } from "./auth_lines.ts";
import { outputLines } from "./doveadm_output.ts";
import type { Performance, Performed } from "./performed.ts";
import { withSystemNames } from "./system_names.ts";
import { type AuthTrial, SCRIPT_NAME } from "./trial.ts";

/** What the process auth logs when its build or its package lacks the driver. */
const NO_LUA = /^auth: Fatal: Support not compiled in for (?:passdb|userdb) driver 'lua'/;

/** Where the sockets of a server are by default. */
const BASE_DIR = "/run/dovecot";

/** A Dovecot of our own for the actions of one trial. */
export class AuthServer {
  readonly #installation: Installation;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #folder: ServerFolder;
  readonly #log: ServerLog;
  readonly #master: Master;
  readonly #release: string;

  constructor(installation: Installation, trial: AuthTrial) {
    this.#installation = installation;
    this.#environment = serverEnvironment(installation);
    this.#folder = makeServerFolder(installation, (root) => ({
      "dovecot.conf": authConfiguration(root, trial),
    }));
    this.#release = trial.release;
    layOutFiles(this.#folder, trial, { [SCRIPT_NAME]: trial.lua });
    const { outside } = this.#folder;
    this.#log = new ServerLog(join(outside, "master.log"));
    this.#master = new Master({
      folder: outside,
      command: withSystemNames(trial.world.auth ?? {}, {
        installation,
        folder: outside,
        command: inside(installation, [installation.programs.dovecot, "-F", "-c", this.#configuration]),
      }),
      environment: this.#environment,
      log: this.#log,
    });
  }

  /** Types actions one after the other on a server that is started for them and stopped then. */
  async perform(actions: readonly Action[]): Promise<Performance> {
    const socket = join(this.#folder.outside, "run", "auth-userdb");
    await this.#master.until("the socket auth-userdb", () => listens(socket));
    const start = await this.#linesSince(0);
    this.#requireLua(start);
    const performed: Performed[] = [];
    for (const action of actions) performed.push(await this.#perform(action));
    const mark = this.#log.mark();
    // doveadm stop would look for its end only once a second.
    process.kill(Number(readText(join(this.#folder.outside, "run/master.pid"))), "SIGTERM");
    await this.#master.untilEnded();
    const stop = await this.#linesSince(mark);
    return { start, actions: performed, stop, requests: [] };
  }

  /** Ends what is left of the server. */
  async stop(): Promise<void> {
    try {
      await this.#master.stop();
    } finally {
      rmSync(this.#folder.outside, { recursive: true, force: true });
    }
  }

  async #perform(action: Action): Promise<Performed> {
    const mark = this.#log.mark();
    const { output, exitCode } = await this.#type(action);
    return { command: action.command, output, exitCode, lines: await this.#linesSince(mark) };
  }

  async #type(action: Action): Promise<Pick<Performed, "output" | "exitCode">> {
    if (action.kind === "sleep") {
      await wait(action.milliseconds);
      return { output: [], exitCode: 0 };
    }
    const { stdout, stderr, exitCode } = await this.#doveadm(action.words);
    const printed = [stdout, stderr].map((text) => outputLines(this.#plain(text)));
    return { output: printed.flat(), exitCode };
  }

  #requireLua(lines: readonly string[]): void {
    if (!lines.some((line) => NO_LUA.test(line))) return;
    const { version } = this.#installation;
    throw new JudgeError({
      code: "no-server",
      message: `Dovecot ${version} has no Lua driver for passdbs and userdbs, so it cannot run auth scripts.`,
      hint: "On Debian, apt-get install dovecot-auth-lua adds it; npm run servers adds it to servers of the contract.",
    });
  }

  #doveadm(words: readonly string[]) {
    const { doveadm } = this.#installation.programs;
    return runLimited({
      what: `the end of doveadm ${words.slice(0, 2).join(" ")}`,
      command: inside(this.#installation, [doveadm, "-c", this.#configuration, ...words]),
      environment: this.#environment,
      folder: this.#folder.outside,
    });
  }

  async #linesSince(mark: number): Promise<string[]> {
    await this.#master.untilQuiet();
    return authLines(this.#plain(this.#log.since(mark)));
  }

  /** Shows paths as the world has them. */
  #plain(text: string): string {
    const { inside } = this.#folder;
    const shown = withoutModules(text, inside, this.#release);
    return shown.replaceAll(filesOf(inside), "").replaceAll(`${inside}/run`, BASE_DIR).replaceAll(inside, "");
  }

  get #configuration(): string {
    return join(this.#folder.inside, "dovecot.conf");
  }
}

/** The performance of a server, and the places of the world's HTTP servers meanwhile. */
export interface RealPerformance {
  readonly performance: Performance;
  readonly sites: LocalSites;
}

/** Types the actions of a trial's world on a real server. */
export async function performOnServer(
  installation: Installation,
  trial: AuthTrial,
): Promise<RealPerformance> {
  const actions = (trial.world.actions ?? []).map((text, index) => parseAction(text, `actions[${index}]`));
  const loopback = await Loopback.start(sitesOf([trial.lua], trial.world, false));
  const { sites } = loopback;
  try {
    loopback.answer(trial.world);
    const local = { ...trial, lua: localText(trial.lua, sites), world: localWorld(trial.world, sites) };
    const performance = await performAll(new AuthServer(installation, local), actions);
    return { performance: { ...performance, requests: loopback.received }, sites };
  } finally {
    await loopback.stop();
  }
}

async function performAll(server: AuthServer, actions: readonly Action[]): Promise<Performance> {
  try {
    return await server.perform(actions);
  } finally {
    await server.stop();
  }
}
