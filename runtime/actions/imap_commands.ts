import { ConfigurationError } from "../errors.ts";
import { show } from "../validation/show.ts";
import type { ImapCommand, ImapCommands, ImapPart } from "./mail_action.ts";

/** The form of a mail client's session, for messages. */
export const IMAP_USAGE = "imap USER COMMAND[; COMMAND]…, where < FILE.eml stands for a literal";

/** Takes `imap alice SELECT INBOX; STORE 1 +FLAGS (\Seen)` apart. The commands are those of IMAP, not of a shell. */
export function parseImap(text: string): ImapCommands {
  const [, user, commands] = /^imap\s+(\S+)\s+(\S.*)$/s.exec(text) ?? [];
  if (user === undefined || commands === undefined)
    throw new ConfigurationError({
      code: "invalid-action",
      message: `The action ${show(text)} has words missing, too many or of a wrong kind.`,
      hint: `Write: ${IMAP_USAGE}.`,
    });
  const list = splitOutside(commands, ";").map((command) => command.trim());
  return {
    kind: "imap",
    user,
    command: text,
    words: [],
    commands: list.filter((command) => command !== "").map(parseCommand),
  };
}

function parseCommand(text: string): ImapCommand {
  const [first = "", ...literals] = splitOutside(text, "<");
  const parts: ImapPart[] = [{ text: first }];
  for (const literal of literals) {
    const [, file = "", rest = ""] = /^\s*(\S+)(.*)$/s.exec(literal) ?? [];
    parts.push({ input: { file } }, { text: rest });
  }
  return { text, parts };
}

/** Splits at a character outside of quotes. */
function splitOutside(text: string, character: string): string[] {
  const parts = [""];
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index] ?? "";
    if (letter === "\\" && isQuoted) {
      parts[parts.length - 1] += letter + (text[++index] ?? "");
      continue;
    }
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === character && !isQuoted) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
