import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import {
  type Action,
  isMailAction,
  type MailAction,
  type MessageInput,
  parseAction,
} from "../../../runtime/index.ts";
import { DEFAULT_TEXT } from "../../../runtime/server/index.ts";
import { encode } from "../../../runtime/text.ts";
import { filesOf, IMAP_SOCKET } from "../../configuration.ts";
import { type Installation, inside } from "../../installation.ts";
import { runLimited } from "../../limits/run_limited.ts";
import { Master } from "../../master.ts";
import { layOutWorld } from "../../real_world.ts";
import { serverFiles } from "../../server_configuration.ts";
import { serverEnvironment } from "../../server_environment.ts";
import { listens, makeServerFolder, type ServerFolder } from "../../server_folder.ts";
import { ServerLog } from "../../server_log.ts";
import { layOutFiles } from "../../world_files.ts";
import type { Performance, Performed } from "../auth/performed.ts";
import { typeImap, typeLmtp } from "./mail_clients.ts";
import { mailConfigured } from "./mail_configuration.ts";
import { mailLines, withoutRandom } from "./mail_lines.ts";
import type { MailTrial } from "./trial.ts";

/** The program that delivers a message, in each installation. */
const LDA = "/usr/lib/dovecot/dovecot-lda";

/** Lines that the master logs about the end of a process of a client. */
const DIED = /service\((?:imap|lmtp)\): child \d+ (killed with signal|returned error) (\d+)/;

/** A Dovecot of our own for the actions of one trial. */
export class MailServer {
  readonly #installation: Installation;
  readonly #trial: MailTrial;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #folder: ServerFolder;
  readonly #log: ServerLog;
  readonly #master: Master;

  constructor(installation: Installation, trial: MailTrial) {
    this.#installation = installation;
    this.#trial = trial;
    this.#environment = serverEnvironment(installation);
    const { lua, release, world, baseDir } = trial;
    this.#folder = makeServerFolder(installation, (root) => serverFiles(root, mailConfigured(trial)));
    const [user = "alice"] = Object.keys(world.users ?? {});
    const laidOut = { lua, release, world, baseDir, events: false, user, service: "doveadm" } as const;
    layOutWorld(this.#folder, laidOut);
    layOutFiles(this.#folder, { release, world, baseDir }, {});
    const { outside } = this.#folder;
    this.#log = new ServerLog(join(outside, "master.log"));
    this.#master = new Master({
      folder: outside,
      command: inside(installation, [installation.programs.dovecot, "-F", "-c", this.#configuration]),
      environment: this.#environment,
      log: this.#log,
    });
  }

  /** Does one action after the other. */
  async perform(actions: readonly Action[]): Promise<Performance> {
    for (const socket of ["auth-userdb", IMAP_SOCKET]) {
      const path = join(this.#folder.outside, "run", socket);
      await this.#master.until(`the socket ${socket}`, () => listens(path));
    }
    await this.#master.untilQuiet();
    const performed: Performed[] = [];
    for (const action of actions) performed.push(await this.#perform(action));
    return { start: [], actions: performed, stop: [], requests: [] };
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
    const { output, exitCode, written } = await this.#type(action);
    await this.#master.untilQuiet();
    const log = this.#log.since(mark);
    const [, kind, number] = DIED.exec(log) ?? [];
    const died =
      number === undefined ? undefined : Number(number) + (kind === "killed with signal" ? 128 : 0);
    return {
      command: action.command,
      output: output.map((line) => withoutRandom(this.#plain(line))),
      exitCode: died ?? exitCode,
      lines: mailLines(this.#plain(`${written}${log}`)),
    };
  }

  async #type(
    action: Action,
  ): Promise<{ readonly output: readonly string[]; readonly exitCode: number; readonly written: string }> {
    const run = join(this.#folder.outside, "run");
    const read = (input: MessageInput) => this.#bytesOf(input);
    if (action.kind === "imap")
      return { output: await this.#settled(typeImap(join(run, IMAP_SOCKET), action, read)), ...ENDED };
    if (action.kind === "lmtp")
      return {
        output: await this.#settled(typeLmtp(join(run, "lmtp"), action, read(action.input))),
        ...ENDED,
      };
    const { stdout, stderr, exitCode } = await this.#runProgram(action);
    return { output: stdout.split("\n").filter(Boolean), exitCode, written: stderr };
  }

  #settled(answers: Promise<string[]>): Promise<string[]> {
    return this.#master.untilSettled("the end of a client", answers);
  }

  #runProgram(action: Action) {
    const { doveadm } = this.#installation.programs;
    const { words } = action;
    const isLda = action.kind === "dovecot-lda";
    const [program, given] = isLda ? [LDA, words.slice(1)] : [doveadm, words];
    const input = isMailAction(action) && "input" in action ? this.#messageFile(action) : undefined;
    return runLimited({
      what: `the end of ${isLda ? "dovecot-lda" : `doveadm ${words.slice(0, 2).join(" ")}`}`,
      command: inside(this.#installation, [program, "-c", this.#configuration, ...given]),
      environment: this.#environment,
      folder: this.#folder.outside,
      ...(input === undefined ? {} : { input }),
    });
  }

  #messageFile(action: Extract<MailAction, { input: MessageInput }>): string {
    const path = join(this.#folder.outside, "message");
    writeFileSync(path, this.#bytesOf(action.input), "latin1");
    return path;
  }

  #bytesOf(input: MessageInput): string {
    if (input !== undefined && "file" in input) {
      const { file } = input;
      return readFileSync(isAbsolute(file) ? file : join(this.#trial.baseDir, file), "latin1");
    }
    return Buffer.from(encode(input === undefined ? DEFAULT_TEXT : input.text)).toString("latin1");
  }

  /** Shows paths as the world has them. */
  #plain(text: string): string {
    const { inside } = this.#folder;
    return text
      .replaceAll(filesOf(inside), "")
      .replaceAll(`${inside}/run`, "/run/dovecot")
      .replaceAll(inside, "");
  }

  get #configuration(): string {
    return join(this.#folder.inside, "dovecot.conf");
  }
}

/** A client ends well unless the master says something else. */
const ENDED = { exitCode: 0, written: "" };

/** Does the actions of a trial's world on a real server. */
export async function performMail(installation: Installation, trial: MailTrial): Promise<Performance> {
  const actions = (trial.world.actions ?? []).map((text, index) => parseAction(text, `actions[${index}]`));
  const server = new MailServer(installation, trial);
  try {
    return await server.perform(actions);
  } finally {
    await server.stop();
  }
}
