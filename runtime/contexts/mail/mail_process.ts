import type { ServerDeath } from "../../server/process/death.ts";
import type { Process } from "../../server/process/process.ts";
import type { LoadedScript } from "../script.ts";

/** A session that a process serves, as the other sessions of the process see it. */
export interface ServedSession {
  /** Ends the session because its process died. */
  die(death: ServerDeath): void;
}

/** A process that serves users: one, or several at once, who share what is here. */
export class MailProcess {
  readonly process: Process;
  /** The sessions that are open. */
  readonly sessions = new Set<ServedSession>();
  /** The scripts that are loaded, and how many users have each. */
  readonly #scripts = new Map<LoadedScript, number>();

  constructor(process: Process) {
    this.process = process;
  }

  /** Why it cannot serve one more session, of a service or of its own. */
  refusal(service = this.process.service): string | undefined {
    if (this.process.isDoveadm) return "doveadm serves one user after the other";
    return service === this.process.service ? undefined : `its service is ${this.process.service}`;
  }

  /** The script of a path that another user has loaded, for one more user. Later releases load it anew for each. */
  shareScript(name: string): LoadedScript | undefined {
    if (!this.process.profile.facts.usersShareScripts) return undefined;
    const script = [...this.#scripts.keys()].find((each) => each.name === name);
    if (script !== undefined) this.addScript(script);
    return script;
  }

  /** Counts a user of a script. */
  addScript(script: LoadedScript): void {
    this.#scripts.set(script, (this.#scripts.get(script) ?? 0) + 1);
  }

  /** Gives a script up for one user. The last one destroys it. */
  dropScript(script: LoadedScript): void {
    const users = this.#scripts.get(script) ?? 0;
    this.#scripts.set(script, users - 1);
    if (users > 1) return;
    this.#scripts.delete(script);
    script.destroy();
  }
}
