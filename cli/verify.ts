import { Option } from "commander";
import type { UnloadedScript } from "../runtime/index.ts";
import type { Installation } from "../verify/installation.ts";
import type { Trial, Verdict } from "../verify/trial.ts";
import type { CommandLine } from "./command_line.ts";
import { diagnosticsExitCode, ExitCode } from "./exit_codes.ts";
import { type LoadedScript, loadScript } from "./load_script.ts";
import { loadWorld } from "./load_world.ts";
import { printDiagnostics } from "./print_diagnostics.ts";
import { printDifference } from "./print_difference.ts";
import { printRemark } from "./print_remark.ts";
import type { Shell } from "./shell.ts";
import { colorsFor } from "./terminal.ts";

interface VerifyOptions {
  readonly user?: string;
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
a limit of the simulator.`;

export function addVerifyCommand(line: CommandLine): void {
  const { program, shell } = line;
  program
    .command("verify")
    .description(
      "run a script on the Dovecot of this machine and on the simulator, and compare what they log",
    )
    .argument("<file>", "a hook module (.ts), or a Lua file")
    .addOption(new Option("-u, --user <name>", "who logs in (default: the first user of the world)"))
    .addOption(
      new Option("-s, --service <name>", "what serves the user")
        .choices(["imap", "doveadm"])
        .default("doveadm"),
    )
    .option("-w, --world <file>", "a world file (JSON): users, mailboxes, settings")
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
  const { requireInstallation } = await import("../verify/require_installation.ts");
  const installation = requireInstallation({ root: options.root, dovecot: options.dovecotBin });
  const script = await loadScript(file, installation.release, shell);
  printDiagnostics(script.diagnostics, shell);
  if (script.lua === undefined) return diagnosticsExitCode(script.diagnostics);
  const loaded = { ...script, lua: script.lua };
  const trial = await trialOf(loaded, { installation, options, shell });
  return report({ trial, installation, ...(await judge(trial, installation)) }, shell);
}

async function trialOf(
  { lua }: LoadedScript & { readonly lua: string },
  {
    installation,
    options,
    shell,
  }: { readonly installation: Installation; readonly options: VerifyOptions; readonly shell: Shell },
): Promise<Trial> {
  const { defaultWorld } = await import("../runtime/index.ts");
  const { world, baseDir } = loadWorld(options.world, defaultWorld, shell);
  const users = world.users ?? defaultWorld.users ?? {};
  return {
    release: installation.release,
    lua,
    // Without a clock of its own the simulator's stands at the present, as near as it can get to the server's.
    world: { clock: new Date().toISOString(), ...world, users, dovecot: installation.release },
    baseDir,
    user: options.user ?? Object.keys(users)[0] ?? "alice",
    service: options.service,
    events: false,
  };
}

interface Verdicts {
  readonly real: Verdict;
  readonly simulated: Verdict;
  /** Scripts that the simulator unloaded at once. */
  readonly unloaded: readonly UnloadedScript[];
}

async function judge(trial: Trial, installation: Installation): Promise<Verdicts> {
  const { RealDovecot } = await import("../verify/real_dovecot.ts");
  const { Simulator } = await import("../verify/simulator.ts");
  // The simulator first: it finds a wrong world or user without a server.
  const simulator = new Simulator();
  const simulated = await simulator.judge(trial);
  const server = new RealDovecot(installation);
  try {
    return { real: await server.judge(trial), simulated, unloaded: simulator.unloaded };
  } finally {
    await server.stop();
  }
}

interface Report extends Verdicts {
  readonly trial: Trial;
  readonly installation: Installation;
}

/** One transcript when both are equal, the difference of the two when not. */
function report({ trial, installation, real, simulated, unloaded }: Report, shell: Shell): number {
  const name = `Dovecot ${installation.version}`;
  const [expected, actual] = [textOf(real), textOf(simulated)];
  if (expected === actual) {
    shell.stdout.write(expected);
    const [lost] = unloaded.filter(({ isComplete }) => !isComplete);
    if (lost === undefined) explain(`${name} and the simulator agree`, shell);
    else printRemark(lost, shell);
    return lost === undefined ? ExitCode.success : ExitCode.nothingCalled;
  }
  printDifference({ expected, actual, names: [name, "the simulator"] }, shell);
  explain(`${name} and the simulator differ: lines with - are the server's, with + the simulator's`, shell);
  if (readsClock(trial.lua)) explain(CLOCK, shell);
  else
    explain(
      "a difference that does not come from the machine is a defect of the simulator: please report it",
      shell,
    );
  return ExitCode.diagnostics;
}

const CLOCK =
  "the script reads the clock, which goes on the server and stands still on the simulator: lines with a time or a duration differ";

function readsClock(lua: string): boolean {
  return /\bos\s*\.\s*(time|date|clock)\b|\b(gettimeofday|microseconds|nanoseconds)\b/.test(lua);
}

/** The transcript with what was printed and how the process ended. */
function textOf({ transcript, printed, exitCode }: Verdict): string {
  const log = transcript === "" ? "" : `${transcript}\n`;
  const print = printed === "" ? "" : `printed: ${printed.trimEnd().replaceAll("\n", "\nprinted: ")}\n`;
  return `${log}${print}exit code ${exitCode}\n`;
}

/** Our own words go to standard error. */
function explain(line: string, shell: Shell): void {
  shell.stderr.write(`${colorsFor(shell.stderr, shell).yellow("dovescript:")} ${line}\n`);
}
