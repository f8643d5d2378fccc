import { ConfigurationError } from "../errors.ts";
import { show } from "../validation/show.ts";

/** Characters that mean something to a shell outside of quotes. */
const SPECIAL = /[$`|&;<>()#\n]/;
/** The characters that a backslash protects within double quotes. */
const PROTECTED = /[$`"\\]/;

/**
 * The words of a command, with the quotes and backslashes of a POSIX shell. Throws a ConfigurationError for an open
 * quote, and for variables and operators, which no shell is there to run. `*` and `?` are plain characters.
 */
export function shellWords(command: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (let position = 0; position < command.length; ) {
    const character = command[position] ?? "";
    if (character === " " || character === "\t") {
      if (word !== undefined) words.push(word);
      word = undefined;
      position++;
      continue;
    }
    const piece = pieceAt(command, position);
    word = (word ?? "") + piece.text;
    position = piece.end;
  }
  return word === undefined ? words : [...words, word];
}

/** A part of a word, without its quotes, and the position behind it. */
interface Piece {
  readonly text: string;
  readonly end: number;
}

function pieceAt(command: string, start: number): Piece {
  const character = command[start] ?? "";
  if (character === "'") return singleQuoted(command, start);
  if (character === '"') return doubleQuoted(command, start);
  if (character === "\\" && start + 1 < command.length)
    return { text: command[start + 1] ?? "", end: start + 2 };
  if (SPECIAL.test(character)) throw notRun(command, character);
  return { text: character, end: start + 1 };
}

function singleQuoted(command: string, start: number): Piece {
  const end = command.indexOf("'", start + 1);
  if (end < 0) throw openQuote(command);
  return { text: command.slice(start + 1, end), end: end + 1 };
}

function doubleQuoted(command: string, start: number): Piece {
  let text = "";
  for (let position = start + 1; position < command.length; position++) {
    const character = command[position] ?? "";
    if (character === '"') return { text, end: position + 1 };
    const next = command[position + 1] ?? "";
    if (character === "\\" && PROTECTED.test(next)) {
      text += next;
      position++;
    } else if (character === "$" || character === "`") throw notRun(command, character);
    else text += character;
  }
  throw openQuote(command);
}

function openQuote(command: string): ConfigurationError {
  return new ConfigurationError({
    code: "invalid-action",
    message: `The action ${show(command)} has a quote that is not closed.`,
    hint: "Close it, or write a backslash in front of a quote that belongs to a word.",
  });
}

function notRun(command: string, character: string): ConfigurationError {
  return new ConfigurationError({
    code: "invalid-action",
    message: `The action ${show(command)} has an unquoted ${show(character)}, but no shell runs it.`,
    hint: "Put the word in single quotes.",
  });
}
