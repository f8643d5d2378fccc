/** The kinds of tokens, named as the server's messages name them, in the order in which those list them. */
export const TOKEN_ORDER = [
  "PERC",
  "OCBRACE",
  "CCBRACE",
  "PIPE",
  "OBRACE",
  "CBRACE",
  "COMMA",
  "EQ",
  "PLUS",
  "MINUS",
  "STAR",
  "SLASH",
  "NAME",
  "VALUE",
  "NUMBER",
] as const;

/** What a template is made of. */
export type TokenKind = (typeof TOKEN_ORDER)[number] | "end of file";

/** One token. The text is what it stands for: without quotes and escapes. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** What one character means inside `%{…}`. */
export const CHARACTER_TOKENS: Readonly<Record<string, TokenKind>> = {
  "}": "CCBRACE",
  "%": "PERC",
  "|": "PIPE",
  "(": "OBRACE",
  ")": "CBRACE",
  ",": "COMMA",
  "=": "EQ",
  "+": "PLUS",
  "-": "MINUS",
  "*": "STAR",
  "/": "SLASH",
};

/** What the letter after a backslash stands for in a quoted text. */
export const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\",
  t: "\t",
  r: "\r",
  n: "\n",
  '"': '"',
  "'": "'",
};
