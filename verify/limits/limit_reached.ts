import { JudgeError } from "../judge_error.ts";
import type { Limits } from "./limits.ts";

/** What a server did when it reached a limit, and the likely reason. */
export interface Excess {
  readonly did: string;
  readonly hint: string;
}

export function usedTooMuch({ cpuSeconds }: Limits): Excess {
  return { did: `used more than ${cpuSeconds} seconds of CPU`, hint: "The script may run without end." };
}

export function wroteTooMuch({ mebibytes }: Limits): Excess {
  return { did: `wrote more than ${mebibytes} MiB`, hint: "The script may log or print without end." };
}

export function wasSilent({ silentSeconds }: Limits): Excess {
  return {
    did: `did nothing for ${silentSeconds} seconds`,
    hint: "The script may wait for a lock, a command or the network.",
  };
}

/** The error of a server that reached a limit while something was waited for. */
export function limitReached(what: string, { did, hint }: Excess): JudgeError {
  const message = `Dovecot ${did} while it was waited for: ${what}.`;
  return new JudgeError({ code: "server-limit", message, hint });
}
