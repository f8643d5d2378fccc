import { Dovecot, formatLine, type TranscriptEntry } from "../../../runtime/index.ts";
import { replaceInvalid } from "../../../runtime/text.ts";
import { sentRequests } from "../../http/received.ts";
import { authLines } from "./auth_lines.ts";
import { outputLines } from "./doveadm_output.ts";
import type { Performance } from "./performed.ts";
import { type AuthTrial, SCRIPT_NAME } from "./trial.ts";

/** Types the actions of a trial's world on the simulator. */
export function performSimulated({ lua, release, world, baseDir }: AuthTrial): Performance {
  const entries: TranscriptEntry[] = [];
  const dovecot = new Dovecot(
    { ...world, dovecot: release },
    { scripts: { [SCRIPT_NAME]: lua }, baseDir, onEntry: (entry) => entries.push(entry) },
  );
  const logged = () => authLines(replaceInvalid(entries.splice(0).map(lineOf).join("\n")));
  dovecot.start();
  const start = logged();
  const actions = (world.actions ?? []).map((text) => {
    const { command, output, exitCode } = dovecot.perform(text);
    return { command, output: outputLines(replaceInvalid(output)), exitCode, lines: logged() };
  });
  dovecot.stop();
  return { start, actions, stop: logged(), requests: sentRequests(dovecot) };
}

/** A server shows nowhere what an auth script prints. */
function lineOf(entry: TranscriptEntry): string {
  if (entry.kind === "log") return formatLine(entry);
  return entry.kind === "stderr" ? entry.text.replace(/\n$/, "") : "";
}
