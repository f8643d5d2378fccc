import type { Profile } from "../../../profiles/profile.ts";
import { type CommandOutput, EXIT, output } from "./output.ts";

/** The output of `auth cache flush`; undefined entries mean that the process auth does not answer. */
export function flushOutput(entries: number | undefined, facts: Profile["facts"]): CommandOutput {
  if (entries !== undefined) return output({ out: [`${entries} cache entries flushed`] }, EXIT.ok);
  if (facts.doveadmTellsAuthReasons) {
    const lost =
      "Error: auth-master: conn unix:/run/dovecot/auth-master (pid=1,uid=0): Disconnected unexpectedly";
    return output({ err: [lost, "Error: cmd auth cache flush: Cache flush failed"] }, EXIT.failure);
  }
  // QUIRK: old releases take no answer for a success.
  return output(
    {
      out: ["0 cache entries flushed"],
      err: ["Error: auth-master: auth cache flush: Disconnected unexpectedly"],
    },
    EXIT.ok,
  );
}
