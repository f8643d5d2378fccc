import type { CaseResult, CommandResult, InputCase } from "../case.ts";
import { buildAgrees, runAgrees } from "./agreement.ts";
import { CHECKS } from "./checks.ts";
import type { Finding } from "./finding.ts";

export type { Finding } from "./finding.ts";

/** The faults of a case, at most one for each command. */
export function judge(input: InputCase, result: CaseResult): Finding[] {
  if (result.ended !== "finished") {
    const { ended, command, detail } = result;
    return [{ fault: `${command[0] ?? "dovescript"} ${ended}`, command, shown: detail }];
  }
  const { results } = result;
  const single = results.flatMap((each) => {
    for (const check of CHECKS) {
      const found = check(each, input);
      if (found) return [{ fault: found[0], shown: found[1], command: each.command }];
    }
    return [];
  });
  if (single.length > 0) return single;
  return [buildAgrees, runAgrees].flatMap((compare) => compare(results) ?? []);
}

export const OTHER_END = "another end in a process of its own";

/** A command that ends otherwise when it has a process of its own. */
export function compareProcesses(called: CaseResult, alone: CaseResult): Finding | undefined {
  if (called.ended !== "finished" || alone.ended !== "finished") return undefined;
  for (const [index, one] of called.results.entries()) {
    const other = alone.results[index];
    if (other === undefined || sameEnd(one, other)) continue;
    const shown = [one, other]
      .map(({ exitCode, stdout, stderr }) => `${exitCode}\n${stdout}${stderr}`)
      .join("\n--- in a process of its own:\n");
    return { fault: OTHER_END, command: one.command, shown };
  }
  return undefined;
}

function sameEnd(one: CommandResult, other: CommandResult): boolean {
  return one.exitCode === other.exitCode && one.stdout === other.stdout && one.stderr === other.stderr;
}
