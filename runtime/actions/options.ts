import { ConfigurationError } from "../errors.ts";

/** The options that a command takes, by letter: with a value, or alone. */
export type Options = Readonly<Record<string, "value" | "alone">>;

/** Options in their order, and the words behind them. */
export interface Arguments {
  readonly options: readonly (readonly [letter: string, value: string])[];
  readonly rest: readonly string[];
}

/** Takes words apart as getopt does: options stand first, their values behind them or in the same word. */
export function readOptions(words: readonly string[], known: Options, subject: string): Arguments {
  const options: [string, string][] = [];
  let position = 0;
  while (position < words.length) {
    const word = words[position] ?? "";
    if (word === "--") return { options, rest: words.slice(position + 1) };
    if (word === "-" || !word.startsWith("-")) break;
    position += readWord(words.slice(position), { known, subject, options });
  }
  return { options, rest: words.slice(position) };
}

interface Reading {
  readonly known: Options;
  readonly subject: string;
  readonly options: [string, string][];
}

/** Returns how many words the options of the first one take. */
function readWord([word = "", next]: readonly string[], { known, subject, options }: Reading): number {
  for (let index = 1; index < word.length; index++) {
    const letter = word[index] ?? "";
    const kind = Object.hasOwn(known, letter) ? known[letter] : undefined;
    if (kind === undefined) throw unknownOption(subject, letter, known);
    if (kind === "alone") {
      options.push([letter, ""]);
      continue;
    }
    const attached = word.slice(index + 1);
    if (attached === "" && next === undefined) throw missingValue(subject, letter);
    options.push([letter, attached === "" ? (next ?? "") : attached]);
    return attached === "" ? 2 : 1;
  }
  return 1;
}

function unknownOption(subject: string, letter: string, known: Options): ConfigurationError {
  const letters = Object.keys(known).map((each) => `-${each}`);
  return new ConfigurationError({
    code: "invalid-action",
    message: `${subject} has the option -${letter}, which cannot be simulated.`,
    hint: letters.length === 0 ? "It has no options." : `Its options are ${letters.join(", ")}.`,
  });
}

function missingValue(subject: string, letter: string): ConfigurationError {
  return new ConfigurationError({
    code: "invalid-action",
    message: `${subject} ends with the option -${letter}, which needs a value.`,
  });
}
