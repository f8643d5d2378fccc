import type { World } from "../runtime/index.ts";
import type { ComparedActions, Installation } from "../verify/index.ts";
import { ExitCode } from "./exit_codes.ts";
import { printNote } from "./message.ts";
import { printDifference } from "./print_difference.ts";
import { printText } from "./print_text.ts";
import type { Shell } from "./shell.ts";

/** A script whose hooks are called by what is typed. */
export interface ActionsToVerify {
  readonly lua: string;
  /** With the actions. */
  readonly world: World;
  readonly baseDir: string;
}

/** Types the actions on a server and on the simulator, and prints how they compare. Gives the exit code. */
export async function verifyActions(
  given: ActionsToVerify,
  installation: Installation,
  shell: Shell,
): Promise<number> {
  const { compareActions } = await import("../verify/index.ts");
  const compared = await compareActions({ ...given, release: installation.release }, installation);
  return report(compared, `Dovecot ${installation.version}`, shell);
}

function report({ real, simulated, changing }: ComparedActions, server: string, shell: Shell): number {
  if (real === simulated) {
    printText(real, shell);
    printNote({ code: "servers-agree", message: `${server} and the simulator agree.` }, shell);
    return ExitCode.success;
  }
  printDifference({ expected: real, actual: simulated, names: [server, "the simulator"] }, shell);
  const found = `${server} and the simulator differ: lines with - are the server's, with + the simulator's.`;
  for (const message of [found, reasonOf(changing)]) printNote({ code: "servers-differ", message }, shell);
  return ExitCode.diagnostics;
}

function reasonOf(changing: readonly string[]): string {
  if (changing.length === 0)
    return "A difference that does not come from the machine is a defect of the simulator: please report it.";
  const count = changing.length === 1 ? "1 line" : `${changing.length} lines`;
  return `${count} of the server's changed when the actions were typed again: its order of pairs(), random numbers, addresses, ids of processes and clocks are new each time.`;
}
