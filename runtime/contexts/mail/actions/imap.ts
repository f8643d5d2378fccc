import {
  type ImapCommand,
  type ImapCommands,
  type ImapPart,
  type MessageInput,
  parseRanges,
} from "../../../actions/index.ts";
import type { MailUser } from "../../../server/storage/mail_user.ts";
import type { Mailbox } from "../../../server/storage/mailbox.ts";
import { StorageError } from "../../../server/storage/storage_error.ts";
import type { StoredMessage } from "../../../server/storage/stored_message.ts";
import { changeMarks, copyMessages, expungeMessages, type MarkChange, marksOf } from "./change_messages.ts";
import { append } from "./imap_append.ts";
import { BadCommand, mailboxName, takeList, takeWord } from "./imap_words.ts";
import type { MailSessions } from "./mail_sessions.ts";
import { createMailbox, deleteMailbox, openMailbox, renameMailbox, subscribe } from "./mailboxes.ts";
import type { Performed } from "./performed.ts";
import { selectMessages } from "./select_messages.ts";

/** The parts of a server that a mail client's session needs. */
export interface ImapServer {
  readonly sessions: MailSessions;
  /** Reads the message of a literal. */
  readonly read: (input: MessageInput) => string;
}

/** Runs the commands of a mail client in one session, and prints how the server answers each: OK, NO or BAD. */
export function runImap({ user, commands }: ImapCommands, server: ImapServer): Performed {
  const session = server.sessions.open(user, { service: "imap" });
  const answers: string[] = [];
  const client = new ImapClient(session.user, server);
  for (const command of commands) session.run(() => void answers.push(client.run(command)));
  session.run(() => client.close());
  session.logout();
  return { output: answers.map((answer) => `${answer}\n`).join(""), session };
}

/** A session of a client, from the server's side. */
class ImapClient {
  readonly #user: MailUser;
  readonly #server: ImapServer;
  #selected: Mailbox | undefined;

  constructor(user: MailUser, server: ImapServer) {
    this.#user = user;
    this.#server = server;
  }

  run({ parts }: ImapCommand): string {
    try {
      this.#run(parts);
      return "OK";
    } catch (error) {
      if (error instanceof BadCommand) return "BAD";
      if (error instanceof StorageError) return "NO";
      throw error;
    }
  }

  /** Gives the selected mailbox up. */
  close(): void {
    this.#selected?.free();
    this.#selected = undefined;
  }

  #run(parts: readonly ImapPart[]): void {
    const [first] = parts;
    const text = first && "text" in first ? first.text : "";
    const [word, rest] = takeWord(text);
    const isUid = word.toUpperCase() === "UID";
    const [name, operands] = isUid ? takeWord(rest) : [word, rest];
    const command = name.toUpperCase();
    if (command === "APPEND") {
      append(this.#user, operands, parts.slice(1), this.#server.read);
      return;
    }
    if (isMailboxCommand(command)) {
      this.#changeMailbox(command, operands);
      return;
    }
    this.#onMessages(command, operands, isUid);
  }

  #changeMailbox(command: MailboxCommand, operands: string): void {
    const [name, rest] = mailboxName(operands);
    const user = this.#user;
    switch (command) {
      case "CREATE":
        createMailbox(user, name);
        return;
      case "DELETE":
        deleteMailbox(user, name);
        return;
      case "RENAME":
        renameMailbox(user, name, mailboxName(rest)[0]);
        return;
      case "SUBSCRIBE":
        subscribe(user, name, true);
        return;
      case "UNSUBSCRIBE":
        subscribe(user, name, false);
        return;
      case "STATUS":
        return void openMailbox(user, name);
      case "SELECT":
      case "EXAMINE":
        this.close();
        this.#selected = user.mailbox(name, command === "SELECT" ? DROP_RECENT : 0);
        this.#selected.sync();
    }
  }

  #onMessages(command: string, operands: string, isUid: boolean): void {
    if (["NOOP", "CHECK", "LIST", "LSUB", "CAPABILITY"].includes(command)) return;
    const selected = this.#selected;
    if (selected === undefined) throw new BadCommand();
    const mailbox = selected.open();
    if (command === "EXPUNGE" || command === "CLOSE") {
      const messages = mailbox.messages.filter(({ flags }) => flags.has("\\Deleted"));
      expungeMessages({ user: this.#user, mailbox, messages });
      if (command === "CLOSE") this.close();
      return;
    }
    const [set, rest] = takeWord(operands);
    const ranges = parseRanges(set);
    if (ranges === undefined) throw new BadCommand();
    const messages = selectMessages(mailbox, [{ kind: isUid ? "uid" : "seq", ranges }]);
    this.#perform(command, rest, { selected, messages });
  }

  #perform(
    command: string,
    operands: string,
    { selected, messages }: { readonly selected: Mailbox; readonly messages: readonly StoredMessage[] },
  ): void {
    const chosen = { user: this.#user, mailbox: selected.open(), messages, recent: selected.recent };
    if (command === "STORE") {
      const [how, list] = takeWord(operands);
      const change = STORES[how.toUpperCase().replace(".SILENT", "")];
      if (change === undefined) throw new BadCommand();
      changeMarks(chosen, change, marksOf(takeList(list)));
      return;
    }
    if (command === "COPY" || command === "MOVE") {
      copyMessages(chosen, openMailbox(this.#user, mailboxName(operands)[0]).mailbox, command === "MOVE");
      return;
    }
    if (command !== "FETCH") throw new BadCommand();
    if (/\bBODY\[/i.test(operands)) changeMarks(chosen, "add", marksOf(["\\Seen"]));
  }
}

/** The `MAILBOX_FLAG_…` bit of a session after which messages are recent for no other. */
const DROP_RECENT = 0x04;

const STORES: Readonly<Record<string, MarkChange>> = {
  "+FLAGS": "add",
  "-FLAGS": "remove",
  FLAGS: "replace",
};

const MAILBOX_COMMANDS = [
  "CREATE",
  "DELETE",
  "RENAME",
  "SUBSCRIBE",
  "UNSUBSCRIBE",
  "STATUS",
  "SELECT",
  "EXAMINE",
] as const;

type MailboxCommand = (typeof MAILBOX_COMMANDS)[number];

function isMailboxCommand(command: string): command is MailboxCommand {
  return MAILBOX_COMMANDS.some((known) => known === command);
}
