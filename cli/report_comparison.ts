import type { UnloadedScript } from "../runtime/index.ts";
import { type Comparison, type Steadiness, shown, type Verdict } from "../verify/index.ts";
import { ExitCode } from "./exit_codes.ts";
import { printNote, unloadedNote } from "./message.ts";
import { printDifference } from "./print_difference.ts";
import { printText } from "./print_text.ts";
import type { Shell } from "./shell.ts";

/** What `verify` found out. */
export interface Compared {
  /** The server's name. */
  readonly server: string;
  readonly comparison: Comparison;
  /** Scripts that were unloaded at once. */
  readonly unloaded: readonly UnloadedScript[];
  /** How steady the server is; asked only when the two differ. */
  readonly steadiness: Steadiness | undefined;
}

/** Prints one transcript when both are equal, the difference of the two when not. Gives the exit code. */
export function reportComparison(compared: Compared, shell: Shell): number {
  const { comparison, steadiness } = compared;
  return comparison.areEqual || steadiness === undefined
    ? reportAgreement(compared, shell)
    : reportDifference(compared, steadiness, shell);
}

function reportAgreement({ server, comparison, unloaded }: Compared, shell: Shell): number {
  printText(shown(textOf(comparison.real), comparison.circumstances), shell);
  const [lost] = unloaded.filter(({ isComplete }) => !isComplete);
  const message = `${server} and the simulator agree.`;
  printNote(lost === undefined ? { code: "servers-agree", message } : unloadedNote(lost), shell);
  return lost === undefined ? ExitCode.success : ExitCode.nothingCalled;
}

function reportDifference({ server, comparison }: Compared, steadiness: Steadiness, shell: Shell): number {
  const { real, simulated, circumstances } = comparison;
  const texts = [textOf(real), textOf(simulated)] as const;
  const short = texts.map((text) => shown(text, circumstances));
  // What is left out to show a text may be the difference itself.
  const [expected, actual] = short[0] === short[1] ? texts : [short[0]!, short[1]!];
  printDifference({ expected, actual, names: [server, "the simulator"] }, shell);
  const found = `${server} and the simulator differ: lines with - are the server's, with + the simulator's.`;
  for (const message of [found, ...reasons(comparison, steadiness)])
    printNote({ code: "servers-differ", message }, shell);
  return ExitCode.diagnostics;
}

function reasons({ readsClock }: Comparison, { changing, isUnexplained }: Steadiness): string[] {
  const count = changing.length === 1 ? "1 line" : `${changing.length} lines`;
  return [
    ...(changing.length === 0
      ? []
      : [`${count} of the server's changed when it ran the script again: ${WHY_IT_CHANGES}.`]),
    ...(changing.length > 0 && readsClock ? [CLOCK] : []),
    ...(isUnexplained ? [DEFECT] : []),
  ];
}

const WHY_IT_CHANGES =
  "its order of pairs(), random numbers, addresses, parts of session ids and clocks finer than a second are new each time";

const CLOCK = "The script reads the clock, which goes on the server and stands still on the simulator.";

const DEFECT =
  "A difference that does not come from the machine is a defect of the simulator: please report it.";

/** The transcript with what was printed and how the process ended. */
function textOf({ transcript, printed, exitCode }: Verdict): string {
  const log = transcript === "" ? "" : `${transcript}\n`;
  const print = printed === "" ? "" : `printed: ${printed.trimEnd().replaceAll("\n", "\nprinted: ")}\n`;
  return `${log}${print}exit code ${exitCode}\n`;
}
