import { ConfigurationError } from "../errors.ts";
import { nearest } from "../nearest.ts";
import { show } from "../validation/show.ts";
import type { Action, ActionKind } from "./action.ts";
import { COMMANDS } from "./commands.ts";
import { IMAP_USAGE, parseImap } from "./imap_commands.ts";
import { readOptions } from "./options.ts";
import { shellWords } from "./shell_words.ts";

type TypedKind = Exclude<ActionKind, "imap">;

const KINDS = Object.keys(COMMANDS) as TypedKind[];

/**
 * Takes apart a command that an administrator would type, with or without `doveadm`. Throws a ConfigurationError for
 * one that cannot be simulated; `location` is where it stands in a world, if it does.
 */
export function parseAction(text: string, location?: string): Action {
  try {
    return parse(text);
  } catch (error) {
    if (location === undefined || !(error instanceof ConfigurationError)) throw error;
    const { code, message, hint } = error;
    throw new ConfigurationError({ code, message: `${location}: ${message}`, hint, location, cause: error });
  }
}

function parse(text: string): Action {
  const command = text.trim().replace(/^doveadm\s+/, "");
  if (/^imap\s/.test(command)) return parseImap(command);
  const { typed, file } = withoutInput(command);
  const words = shellWords(typed);
  const kind = KINDS.find((each) => each === words.slice(0, wordsIn(each)).join(" "));
  if (kind === undefined) throw unknownCommand(text, words);
  const {
    options,
    words: [least, most],
    make,
    usage,
    takesMessage,
  } = COMMANDS[kind];
  if (file !== undefined && takesMessage === undefined) shellWords(command);
  const given = readOptions(words.slice(wordsIn(kind)), options, `The action ${show(text)}`);
  const { length } = given.rest;
  const action = length < least || length > most ? undefined : make(given);
  if (!action) throw wrongUse(text, usage);
  const input = takesMessage && { input: file === undefined ? undefined : { file } };
  return { ...action, ...input, command, words } as Action;
}

/** A command without `< FILE` at its end, and the file. */
function withoutInput(command: string): { readonly typed: string; readonly file?: string } {
  const [, typed = command, file] =
    /^((?:[^'"<\\]|'[^']*'|"(?:[^"\\]|\\.)*"|\\.)*?)\s*<\s*([^<>'"\s]+)$/s.exec(command) ?? [];
  return file === undefined ? { typed } : { typed, file };
}

function wordsIn(kind: TypedKind): number {
  return kind.split(" ").length;
}

function unknownCommand(text: string, words: readonly string[]): ConfigurationError {
  const given = words.slice(0, 2).join(" ");
  const meant = nearest(given, KINDS, ({ length }) => Math.max(2, length / 3));
  const usages = [...KINDS.map((kind) => COMMANDS[kind].usage), IMAP_USAGE].join("; ");
  return new ConfigurationError({
    code: "invalid-action",
    message: `The action ${show(text)} is not a command that can be simulated.`,
    hint: meant === undefined ? `There are: ${usages}.` : `Did you mean ${COMMANDS[meant].usage}?`,
  });
}

function wrongUse(text: string, usage: string): ConfigurationError {
  return new ConfigurationError({
    code: "invalid-action",
    message: `The action ${show(text)} has words missing, too many or of a wrong kind.`,
    hint: `Write: ${usage}.`,
  });
}
