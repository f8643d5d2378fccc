import { InvalidArgumentError, Option } from "commander";
import { COMPARED_SERVICES, SERVICES, type Service } from "../releases/index.ts";
import type { Profile } from "../runtime/profiles/index.ts";
import { chosenActions } from "./chosen_actions.ts";
import type { CommandLine } from "./command_line.ts";
import { diagnosticsExitCode, ExitCode } from "./exit_codes.ts";
import { explainModules } from "./explain_modules.ts";
import { explainRequests } from "./explain_requests.ts";
import { explainSystemNames } from "./explain_system_names.ts";
import { loadScript } from "./load_script.ts";
import { loadWorld } from "./load_world.ts";
import { type Note, printNote, unloadedNote } from "./message.ts";
import { printDiagnostics } from "./print_diagnostics.ts";
import { printText } from "./print_text.ts";
import { pathFrom, type Shell } from "./shell.ts";

interface RunOptions {
  readonly user?: string;
  readonly service: Service;
  readonly dovecot?: string;
  readonly world?: string;
  readonly json?: boolean;
  readonly timeLimit?: number;
  readonly instructionLimit?: number;
  readonly memoryLimit?: number;
  readonly allowFolder: readonly string[];
  readonly allowNet: readonly string[];
  readonly do: readonly string[];
}

const EXIT_CODES = `
Exit codes: those of the server's process, 0, 75 (refused, or not loaded), 134 (panic), 139 (segmentation fault);
of an action that of doveadm, of several 134 or 139 if a process died and else 0;
1 errors in the TypeScript, 2 wrong usage, configuration or world, 3 the server would unload the script at once and
call none of its hooks, 124 the script reached a limit.`;

export function addRunCommand(line: CommandLine): void {
  const { program, shell } = line;
  program
    .command("run")
    .description("log a user in and out with a script, or ask an auth script, and print what the server logs")
    .argument("<file>", "a hook module (.ts), or a Lua file")
    .addOption(new Option("-u, --user <name>", "who logs in (default: the first user of the world)"))
    .addOption(
      new Option("-s, --service <name>", "what serves the user").choices(SERVICES).default(SERVICES[0]),
    )
    .option("-d, --dovecot <version>", "the release to behave like")
    .option("-w, --world <file>", "a world file (JSON): users, mailboxes, settings")
    .option(
      "--time-limit <ms>",
      "milliseconds that one call into the script may take (default: no limit)",
      limit,
    )
    .option(
      "--instruction-limit <n>",
      "instructions that one call may run, with library work counted by its size (default: 20000000)",
      limit,
    )
    .option("--memory-limit <mb>", "megabytes that the script may hold (default: 256)", limit)
    .option("--allow-folder <dir>", "a folder whose files the script may really use (repeatable)", append, [])
    .option(
      "--allow-net <host:port>",
      "a server that HTTP requests of the script really reach (repeatable; default: none)",
      append,
      [],
    )
    .option(
      "--do <action>",
      'a command of doveadm to try, such as "auth test alice secret" (repeatable)',
      append,
      [],
    )
    .option("--json", "print one JSON object instead of log lines")
    .addHelpText("after", EXIT_CODES)
    .action(async (file: string, options: RunOptions) => {
      line.exitCode = await run(file, options, shell);
    });
}

async function run(file: string, options: RunOptions, shell: Shell): Promise<number> {
  const { profileOf } = await import("../runtime/profiles/index.ts");
  const { DEFAULT_RELEASE, Dovecot, formatLine, defaultWorld, parseWorld } = await import(
    "../runtime/index.ts"
  );
  const { explainPlaces } = await import("./explain_places.ts");
  const script = await loadScript(file, options.dovecot, shell);
  printDiagnostics(script.diagnostics, shell);
  if (script.lua === undefined) return diagnosticsExitCode(script.diagnostics);

  const { world, baseDir } = loadWorld(options.world, { defaultWorld, parseWorld }, shell);
  const release = options.dovecot ?? world.dovecot ?? script.dovecot ?? DEFAULT_RELEASE;
  const lua = world.lua ?? script.chosenLua;
  const user = options.user ?? Object.keys(world.users ?? {})[0] ?? "alice";
  const actions = chosenActions({ given: options.do, world, lua: script.lua, user });
  const dovecot = new Dovecot(
    { ...world, dovecot: release, ...(lua === undefined ? {} : { lua }) },
    {
      baseDir,
      ...limitsOf(options),
      network: options.allowNet,
      folders: options.allowFolder.map((folder) => pathFrom(shell, folder)),
      scripts: { [script.name]: script.lua },
      onEntry(entry) {
        if (!options.json && actions === undefined)
          printText(entry.kind === "log" ? `${formatLine(entry)}\n` : entry.text, shell);
      },
    },
  );
  if (actions !== undefined) {
    const { runActions } = await import("./run_actions.ts");
    const ran = runActions({ dovecot, actions, json: options.json ?? false, formatLine, shell });
    const ended = ran.explanations.map((message) => ({ code: "session-ended", message }) as const);
    const notes: Note[] = [
      ...ended,
      ...explainPlaces(`${dovecot.log}`, script, shell),
      ...uncompared(profileOf(release, lua)),
      ...(printed(dovecot.log.entries) ? [PRINTED] : []),
      ...explainModules(ran.missingModules, script, shell),
      ...explainSystemNames(`${dovecot.log}`),
      ...explainRequests(dovecot.unanswered),
    ];
    for (const note of notes) printNote(note, shell);
    return ran.exitCode;
  }
  const session = dovecot.login(user, {
    script: script.lua,
    scriptName: script.name,
    service: options.service,
  });
  if (session.outcome === "running") session.logout();

  const { outcome, exitCode, explanation, unloaded, missingModules } = session;
  if (options.json) {
    const result = {
      lines: dovecot.log.lines,
      events: dovecot.events,
      outcome,
      exitCode,
      unloaded,
      missingModules,
    };
    printText(`${JSON.stringify(result, null, 2)}\n`, shell);
  }
  const notes: Note[] = [
    ...(explanation === undefined ? [] : [{ code: "session-ended", message: explanation } as const]),
    ...explainPlaces(`${dovecot.log}\n${explanation ?? ""}`, script, shell),
    ...uncompared(profileOf(release, lua)),
    ...uncomparedService(options.service),
    ...(printed(dovecot.log.entries) ? [PRINTED] : []),
    ...explainModules(missingModules, script, shell),
    ...explainRequests(dovecot.unanswered),
    ...(unloaded === undefined ? [] : [unloadedNote(unloaded)]),
  ];
  for (const note of notes) printNote(note, shell);
  const isCalled = unloaded === undefined || unloaded.isComplete;
  return exitCode === 0 && !isCalled ? ExitCode.nothingCalled : exitCode;
}

const PRINTED: Note = {
  code: "printed-text",
  message: "What a script prints is shown nowhere by a server.",
  hint: "Use dovecot.i_info.",
};

/** That nobody saw a server behave like this. */
function uncompared({ release, lua, compared, luaIsUsual }: Profile): Note[] {
  if (compared) return [];
  const server = luaIsUsual ? `Dovecot ${release}` : `Dovecot ${release} with Lua ${lua}`;
  const message = `${server} was not compared with a running server: this is what is known about it.`;
  return [{ code: "server-not-compared", message }];
}

/** The log of a service that nobody compared: its prefix may differ, and how often it logs in. */
function uncomparedService(service: Service): Note[] {
  if (COMPARED_SERVICES.includes(service)) return [];
  const message = `The service ${service} was not compared with a running server: its log may have other prefixes, and other logins.`;
  return [{ code: "server-not-compared", message }];
}

/** A limit that is left out keeps its default. */
function limitsOf({ timeLimit, instructionLimit, memoryLimit }: RunOptions) {
  return {
    ...(timeLimit === undefined ? {} : { timeLimit }),
    ...(instructionLimit === undefined ? {} : { instructionLimit }),
    ...(memoryLimit === undefined ? {} : { memoryLimit }),
  };
}

function limit(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError("It is not a number above 0.");
  return value;
}

function append(folder: string, folders: readonly string[]): string[] {
  return [...folders, folder];
}

function printed(entries: readonly { kind: string }[]): boolean {
  return entries.some(({ kind }) => kind === "print");
}
