import type { LmtpDelivery, MailAction, MessageInput } from "../../../actions/index.ts";
import type { Log } from "../../../log/transcript.ts";
import type { Process } from "../../../server/process/process.ts";
import { DEFAULT_TEXT } from "../../../server/storage/stored_message.ts";
import type { ActionResult } from "../../auth/action_result.ts";
import type { Host } from "../../host.ts";
import { deliverWithLda, deliverWithLmtp } from "./delivery.ts";
import { runDoveadm } from "./doveadm.ts";
import { runImap } from "./imap.ts";
import type { MailSessions } from "./mail_sessions.ts";
import type { Performed } from "./performed.ts";

/** The server that actions on mail find. */
export interface MailServerOptions {
  readonly log: Log;
  readonly host: Host;
  readonly sessions: MailSessions;
  readonly createsMailboxes: boolean;
  /** Reads a message from a file. */
  readonly readMessage: (file: string) => string;
}

/** Delivers, saves and changes mail: each action in sessions of its own. */
export class MailServer {
  readonly #options: MailServerOptions;
  #lmtp: Process | undefined;

  constructor(options: MailServerOptions) {
    this.#options = options;
  }

  perform(action: MailAction): ActionResult {
    const { log } = this.#options;
    const start = log.entries.length;
    const { output, session, exitCode } = this.#run(action);
    const entries = log.entries.slice(start);
    const { explanation, outcome, exitCode: ended = 0 } = session ?? {};
    const hasDied = outcome === "panicked" || outcome === "crashed";
    return {
      command: action.command,
      output,
      exitCode: hasDied || exitCode === undefined ? ended : exitCode,
      entries,
      lines: entries.filter((entry) => entry.kind === "log"),
      ...(explanation === undefined ? {} : { explanation }),
      ...(hasDied ? { death: ended } : {}),
    };
  }

  #run(action: MailAction): Performed {
    const { sessions, createsMailboxes } = this.#options;
    const read = (input: MessageInput) => this.#textOf(input);
    switch (action.kind) {
      case "dovecot-lda":
        return deliverWithLda(action, { sessions, createsMailboxes, text: read(action.input) });
      case "lmtp":
        return this.#deliverWithLmtp(action);
      case "imap":
        return runImap(action, { sessions, read });
      case "save":
        return runDoveadm(action, { sessions, text: read(action.input) });
      default:
        return runDoveadm(action, { sessions, text: "" });
    }
  }

  /** One process serves the connections of LMTP one after the other. */
  #deliverWithLmtp(action: LmtpDelivery): Performed {
    const { sessions, createsMailboxes, host } = this.#options;
    const isFirst = this.#lmtp === undefined;
    this.#lmtp ??= host.startProcess({ service: "lmtp" });
    const process = this.#lmtp;
    const text = this.#textOf(action.input);
    const performed = deliverWithLmtp(action, { sessions, createsMailboxes, text, process, isFirst });
    if (performed.session?.outcome === "panicked" || performed.session?.outcome === "crashed")
      this.#lmtp = undefined;
    return performed;
  }

  #textOf(input: MessageInput): string {
    if (input === undefined) return DEFAULT_TEXT;
    return "text" in input ? input.text : this.#options.readMessage(input.file);
  }
}
