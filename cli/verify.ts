import { Option } from "commander";
import type { Installation, Trial } from "../verify/index.ts";
import { chosenActions } from "./chosen_actions.ts";
import type { CommandLine } from "./command_line.ts";
import { diagnosticsExitCode } from "./exit_codes.ts";
import { type LoadedScript, loadScript } from "./load_script.ts";
import { loadWorld } from "./load_world.ts";
import { type Note, printNote } from "./message.ts";
import { printDiagnostics } from "./print_diagnostics.ts";
import type { Compared } from "./report_comparison.ts";
import { pathFrom, type Shell } from "./shell.ts";

interface VerifyOptions {
  readonly user?: readonly string[];
  readonly do: readonly string[];
  readonly service: "imap" | "doveadm";
  readonly world?: string;
  readonly dovecotBin?: string;
  readonly root: string;
}

const DETAILS = `
The server runs as a process of its own, with a temporary configuration, accounts and mail; the configuration and the
mail of this machine are not touched. It needs root, because Dovecot's processes change to the users of the world.

Exit codes: 0 both transcripts are equal; 1 they differ, or errors in the TypeScript; 2 wrong usage, configuration or
world, or no server that can judge; 3 both unload the script at once and call none of its hooks; 124 the script reached
a limit of the simulator, or of the server: 60 seconds of CPU, 64 MiB of log, or 60 seconds in which it does nothing.`;

export function addVerifyCommand(line: CommandLine): void {
  const { program, shell } = line;
  program
    .command("verify")
    .description(
      "run a script on the Dovecot of this machine and on the simulator, and compare what they log",
    )
    .argument("<file>", "a hook module (.ts), or a Lua file")
    .option(
      "-u, --user <name>",
      "who logs in, in the order given (repeatable; default: the first user of the world)",
      append,
    )
    .addOption(
      new Option("-s, --service <name>", "what serves the user")
        .choices(["imap", "doveadm"])
        .default("doveadm"),
    )
    .option(
      "--do <command>",
      'what to type, as in "auth test alice secret" (repeatable; default: the actions of the world, or what calls the hooks of an auth script)',
      append,
      [],
    )
    .option("-w, --world <file>", "a world file (JSON): users, mailboxes, settings, actions")
    .option(
      "--dovecot-bin <file>",
      "the server's program, such as /opt/dovecot/sbin/dovecot (default: dovecot)",
    )
    .option("--root <dir>", "a changed root in which the server is installed", "")
    .addHelpText("after", DETAILS)
    .action(async (file: string, options: VerifyOptions) => {
      line.exitCode = await verify(file, options, shell);
    });
}

async function verify(file: string, options: VerifyOptions, shell: Shell): Promise<number> {
  const { requireInstallation } = await import("../verify/index.ts");
  const installation = requireInstallation(placeOf(options, shell));
  const script = await loadScript(file, installation.release, shell);
  printDiagnostics(script.diagnostics, shell);
  if (script.lua === undefined) return diagnosticsExitCode(script.diagnostics);
  const loaded = { ...script, lua: script.lua };
  const setting = { installation, options, shell };
  const typed = await actionsOf(loaded, setting);
  if (typed !== undefined) {
    const { verifyActions } = await import("./verify_actions.ts");
    return verifyActions(typed, installation, shell);
  }
  const trial = await trialOf(loaded, setting);
  const { reportComparison } = await import("./report_comparison.ts");
  return reportComparison(await judge(trial, installation), shell);
}

/** Paths start from the current folder, except those inside a changed root. */
function placeOf({ root, dovecotBin }: VerifyOptions, shell: Shell) {
  const isPath = root === "" && dovecotBin?.includes("/") === true;
  return {
    root: root === "" ? "" : pathFrom(shell, root),
    dovecot: isPath ? pathFrom(shell, dovecotBin) : dovecotBin,
  };
}

/** A script without errors. */
type Runnable = LoadedScript & { readonly lua: string };

interface Setting {
  readonly installation: Installation;
  readonly options: VerifyOptions;
  readonly shell: Shell;
}

/** The script in its world, with the actions that are typed; undefined if users log in instead. */
async function actionsOf({ lua }: Runnable, { options, shell }: Setting) {
  const { defaultWorld, parseWorld } = await import("../runtime/index.ts");
  const { world, baseDir } = loadWorld(options.world, { defaultWorld, parseWorld }, shell);
  const user = options.user?.[0] ?? Object.keys(world.users ?? {})[0] ?? "alice";
  const actions = chosenActions({ given: options.do, world, lua, user });
  if (actions === undefined) return undefined;
  if (world.clock !== undefined) printNote(NO_CLOCK, shell);
  return { lua, baseDir, world: { ...world, auth: world.auth ?? defaultWorld.auth ?? {}, actions } };
}

async function trialOf({ lua }: Runnable, { installation, options, shell }: Setting): Promise<Trial> {
  const { defaultWorld, parseWorld } = await import("../runtime/index.ts");
  const { world, baseDir } = loadWorld(options.world, { defaultWorld, parseWorld }, shell);
  if (world.clock !== undefined) printNote(NO_CLOCK, shell);
  const users = world.users ?? defaultWorld.users ?? {};
  const { user: logins = [Object.keys(users)[0] ?? "alice"], service } = options;
  const sessions = logins.map((user) => ({ lua, user, service }));
  return {
    ...sessions[0]!,
    sessions,
    release: installation.release,
    world: { ...world, users, dovecot: installation.release },
    baseDir,
    events: false,
  };
}

const NO_CLOCK: Note = {
  code: "clock-not-used",
  message: "The world's clock is not used: the server has no other than this machine's.",
};

async function judge(trial: Trial, installation: Installation): Promise<Compared> {
  const { compare, RealDovecot, Simulator, steadinessOf } = await import("../verify/index.ts");
  const simulator = new Simulator();
  // It finds a wrong world or user, and a script without end, before a server is started.
  await simulator.judge(trial);
  const real = new RealDovecot(installation);
  const judges = { real, simulator };
  try {
    const comparison = await compare(trial, judges);
    const { unloaded } = simulator;
    const steadiness = comparison.areEqual ? undefined : await steadinessOf(trial, judges, comparison);
    return { server: real.name, comparison, unloaded, steadiness };
  } finally {
    await real.stop();
  }
}

function append(value: string, values: readonly string[] = []): string[] {
  return [...values, value];
}
