/** How Dovecot writes characters that its own protocols use: a byte 1, and a letter. */
const LETTERS: Readonly<Record<string, string>> = { "\x01": "1", "\t": "t", "\r": "r", "\n": "n" };
const CHARACTERS: Readonly<Record<string, string>> = {
  "0": "\0",
  ...Object.fromEntries(Object.entries(LETTERS).map(([character, letter]) => [letter, character])),
};

/** A text without tabs and line ends. */
export function tabEscape(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is one.
  return text.replace(/[\x01\t\r\n]/g, (character) => `\x01${LETTERS[character]}`);
}

/** The inverse. A letter of no meaning stands for itself, and the last escape character for nothing. */
export function tabUnescape(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is one.
  return text.replace(/\x01(.?)/gs, (_, letter: string) => CHARACTERS[letter] ?? letter);
}

/** The fields between tabs, without their escapes. An empty text has none. */
export function splitTabEscaped(text: string): string[] {
  return text === "" ? [] : text.split("\t").map(tabUnescape);
}
