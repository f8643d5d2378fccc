import type { Choice } from "../../../scripts/lua/choice.js";
import type { Bytes } from "../case.ts";

/** Good enough for TypeScript, Lua and JSON: a token that is split in the middle is only another mutation. */
const TOKEN =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|--\[\[[\s\S]*?\]\]|--[^\n]*|[A-Za-z_$\x80-\xff][\w$\x80-\xff]*|\d[\w.]*|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|=>|[=!]==?|[<>]=|\.{2,3}|\?\?|\?\.|&&|\|\||[\s\S]/g;

export function tokensOf(text: Bytes): string[] {
  return text.match(TOKEN) ?? [];
}

const IDENTIFIER = /^[A-Za-z_$]/;
const LITERAL = /^["'`\d]/;
const SPACE = /^\s/;

/** What a token can stand in for. */
function classOf(token: string): string {
  if (SPACE.test(token)) return "space";
  if (IDENTIFIER.test(token)) return "identifier";
  if (LITERAL.test(token)) return "literal";
  return "punctuation";
}

/** What mutations take from beside the program. */
export interface Material {
  /** Another program. */
  readonly other: Bytes;
  /** Pieces that may stand anywhere. */
  readonly odd: readonly Bytes[];
  /** Pairs that something may be put between. */
  readonly around: readonly (readonly [before: Bytes, after: Bytes])[];
}

type Edit = (tokens: string[], choice: Choice, material: Material) => void;

/** A place of a token that says something. */
function place(tokens: readonly string[], choice: Choice): number {
  for (let tries = 0; tries < 20; tries++) {
    const index = choice.between(0, Math.max(0, tokens.length - 1));
    if (!SPACE.test(tokens[index] ?? " ")) return index;
  }
  return 0;
}

const CLOSING = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
]);

/** The index behind the bracket that closes the one at an index, or behind the token. */
function endOf(tokens: readonly string[], start: number): number {
  const closing = CLOSING.get(tokens[start] ?? "");
  if (closing === undefined) return start + 1;
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    if (tokens[index] === tokens[start]) depth++;
    if (tokens[index] === closing && --depth === 0) return index + 1;
  }
  return start + 1;
}

function group(tokens: readonly string[], choice: Choice): [number, number] {
  const start = place(tokens, choice);
  return [
    start,
    Math.min(tokens.length, choice.once(2) ? endOf(tokens, start) : start + choice.between(1, 8)),
  ];
}

function similar(tokens: readonly string[], wanted: string, choice: Choice): string {
  const found = tokens.filter((token) => classOf(token) === wanted);
  return found.length === 0 ? "x" : choice.one(found);
}

const EDITS: readonly Edit[] = [
  (tokens, choice) => {
    const [start, end] = group(tokens, choice);
    tokens.splice(start, end - start);
  },
  (tokens, choice) => {
    const [start, end] = group(tokens, choice);
    tokens.splice(end, 0, ...tokens.slice(start, end));
  },
  (tokens, choice) => {
    const [one, other] = [place(tokens, choice), place(tokens, choice)];
    [tokens[one], tokens[other]] = [tokens[other] ?? "", tokens[one] ?? ""];
  },
  (tokens, choice) => {
    const at = place(tokens, choice);
    tokens[at] = similar(tokens, classOf(tokens[at] ?? ""), choice);
  },
  (tokens, choice, { other }) => {
    const at = place(tokens, choice);
    tokens[at] = similar(tokensOf(other), classOf(tokens[at] ?? ""), choice);
  },
  (tokens, choice, { other }) => {
    const others = tokensOf(other);
    const [start, end] = group(others, choice);
    const [from, to] = group(tokens, choice);
    tokens.splice(from, choice.once(2) ? to - from : 0, ...others.slice(start, end));
  },
  (tokens, choice, { odd }) => {
    tokens.splice(place(tokens, choice), choice.between(0, 1), choice.one(odd));
  },
  (tokens, choice, { around }) => {
    const [start, end] = group(tokens, choice);
    const [before, after] = choice.one(around);
    const times = choice.once(25) ? choice.one([50, 300, 3000]) : 1;
    tokens.splice(end, 0, after.repeat(times));
    tokens.splice(start, 0, before.repeat(times));
  },
  (tokens, choice, { odd }) => {
    const name = tokens[place(tokens, choice)] ?? "";
    const into = choice.once(2) ? choice.one(odd) : similar(tokens, "identifier", choice);
    for (const [index, token] of tokens.entries()) if (token === name) tokens[index] = into;
  },
  (tokens, choice) => {
    const lines = tokens.join("").split("\n");
    const [from, to] = [choice.between(0, lines.length - 1), choice.between(0, lines.length - 1)];
    const moved = lines.splice(from, choice.between(1, 3));
    lines.splice(to, 0, ...moved, ...(choice.once(3) ? moved : []));
    tokens.splice(0, tokens.length, ...tokensOf(lines.join("\n")));
  },
];

/** Changes a program by its tokens. Most changes are small, so that many programs stay right. */
export function mutateTokens(text: Bytes, choice: Choice, material: Material): Bytes {
  const tokens = tokensOf(text);
  for (let left = choice.one([1, 1, 1, 2, 3, 6]); left > 0; left--)
    choice.one(EDITS)(tokens, choice, material);
  return tokens.join("");
}
