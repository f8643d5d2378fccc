import { InvalidArgumentError, Option } from "commander";
import { COMPARED_SERVICES, SERVICES, type Service } from "../releases/services.ts";
import type { Profile } from "../runtime/profiles/profile.ts";
import { encode } from "../runtime/text.ts";
import type { CommandLine } from "./command_line.ts";
import { diagnosticsExitCode, ExitCode } from "./exit_codes.ts";
import { explainModules } from "./explain_modules.ts";
import { explainPlaces } from "./explain_places.ts";
import { loadScript } from "./load_script.ts";
import { loadWorld } from "./load_world.ts";
import { printDiagnostics } from "./print_diagnostics.ts";
import { printRemark } from "./print_remark.ts";
import { pathFrom, type Shell } from "./shell.ts";
import { colorsFor } from "./terminal.ts";

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
}

const EXIT_CODES = `
Exit codes: those of the server's process, 0, 75 (refused, or not loaded), 134 (panic), 139 (segmentation fault);
1 errors in the TypeScript, 2 wrong usage, configuration or world, 3 the server would unload the script at once and
call none of its hooks, 124 the script reached a limit.`;

export function addRunCommand(line: CommandLine): void {
  const { program, shell } = line;
  program
    .command("run")
    .description("log a user in and out with a script, and print what the server logs")
    .argument("<file>", "a hook module (.ts), or a Lua file")
    .addOption(new Option("-u, --user <name>", "who logs in (default: the first user of the world)"))
    .addOption(
      new Option("-s, --service <name>", "what serves the user").choices(SERVICES).default(SERVICES[0]),
    )
    .option("-d, --dovecot <version>", "the release to behave like")
    .option("-w, --world <file>", "a world file (JSON): users, mailboxes, settings")
    .option(
      "--time-limit <ms>",
      "milliseconds that one call into the script may take (default: 10000)",
      limit,
    )
    .option("--instruction-limit <n>", "instructions that one call may run (default: 20000000)", limit)
    .option("--memory-limit <mb>", "megabytes that the script may hold (default: 256)", limit)
    .option("--allow-folder <dir>", "a folder whose files the script may really use (repeatable)", append, [])
    .option("--json", "print one JSON object instead of log lines")
    .addHelpText("after", EXIT_CODES)
    .action(async (file: string, options: RunOptions) => {
      line.exitCode = await run(file, options, shell);
    });
}

async function run(file: string, options: RunOptions, shell: Shell): Promise<number> {
  const { profileOf } = await import("../runtime/profiles/index.ts");
  const { DEFAULT_RELEASE, Dovecot, defaultWorld, formatLine } = await import("../runtime/index.ts");
  const script = await loadScript(file, options.dovecot, shell);
  printDiagnostics(script.diagnostics, shell);
  if (script.lua === undefined) return diagnosticsExitCode(script.diagnostics);

  const { world, baseDir } = loadWorld(options.world, defaultWorld, shell);
  const release = options.dovecot ?? world.dovecot ?? script.dovecot ?? DEFAULT_RELEASE;
  const lua = world.lua ?? script.chosenLua;
  const dovecot = new Dovecot(
    { ...world, dovecot: release, ...(lua === undefined ? {} : { lua }) },
    {
      baseDir,
      ...limitsOf(options),
      folders: options.allowFolder.map((folder) => pathFrom(shell, folder)),
      onEntry(entry) {
        if (!options.json)
          shell.stdout.write(encode(entry.kind === "log" ? `${formatLine(entry)}\n` : entry.text));
      },
    },
  );
  const user = options.user ?? Object.keys(world.users ?? {})[0] ?? "alice";
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
    shell.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  }
  const remarks = [
    ...(explanation === undefined ? [] : [explanation]),
    ...explainPlaces(`${dovecot.log}\n${explanation ?? ""}`, script, shell),
    ...uncompared(profileOf(release, lua)),
    ...uncomparedService(options.service),
    ...(printed(dovecot.log.entries)
      ? ["what a script prints is shown nowhere by a server: use dovecot.i_info"]
      : []),
  ];
  explain(remarks, shell);
  for (const remark of explainModules(missingModules, script, shell)) printRemark(remark, shell);
  if (unloaded === undefined) return exitCode;
  printRemark(unloaded, shell);
  return exitCode === 0 && !unloaded.isComplete ? ExitCode.nothingCalled : exitCode;
}

/** That nobody saw a server behave like this. */
function uncompared({ release, lua, compared, luaIsUsual }: Profile): string[] {
  if (compared) return [];
  const server = luaIsUsual ? `Dovecot ${release}` : `Dovecot ${release} with Lua ${lua}`;
  return [`${server} was not compared with a running server: this is what is known about it`];
}

/** The log of a service that nobody compared: its prefix may differ, and how often it logs in. */
function uncomparedService(service: Service): string[] {
  if (COMPARED_SERVICES.includes(service)) return [];
  return [
    `the service ${service} was not compared with a running server: its log may have other prefixes, and other logins`,
  ];
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

/** Our own words go to standard error: standard output is the server's. */
function explain(lines: readonly string[], shell: Shell): void {
  const colors = colorsFor(shell.stderr, shell);
  for (const line of lines) shell.stderr.write(`${colors.yellow("dovescript:")} ${line}\n`);
}
