import { Dovecot, formatLine, type TranscriptEntry } from "../../../runtime/index.ts";
import { replaceInvalid } from "../../../runtime/text.ts";
import { SCRIPT_NAME } from "../../trial.ts";
import type { Performance } from "../auth/performed.ts";
import { mailLines, withoutRandom } from "./mail_lines.ts";
import type { MailTrial } from "./trial.ts";

/** Does the actions of a trial's world on the simulator. */
export function performMailSimulated({ lua, release, world, baseDir }: MailTrial): Performance {
  const dovecot = new Dovecot({ ...world, dovecot: release }, { scripts: { [SCRIPT_NAME]: lua }, baseDir });
  const actions = (world.actions ?? []).map((text) => {
    const { command, output, exitCode, entries } = dovecot.perform(text);
    const printed = entries.flatMap((entry) => (entry.kind === "print" ? entry.text : [])).join("");
    return {
      command,
      output: replaceInvalid(withoutRandom(printed + output))
        .split("\n")
        .filter(Boolean),
      exitCode,
      lines: mailLines(replaceInvalid(entries.map(lineOf).filter(Boolean).join("\n"))),
    };
  });
  return { start: [], actions, stop: [], requests: [] };
}

function lineOf(entry: TranscriptEntry): string {
  if (entry.kind === "log") return formatLine(entry);
  return entry.kind === "stderr" ? entry.text.replace(/\n$/, "") : "";
}
