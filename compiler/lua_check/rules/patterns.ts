import type { StringLiteral } from "luaparse";
import type { Script } from "../script.ts";
import { argumentsOf, type Call, isCall, pathOf } from "../syntax/nodes.ts";

const PATTERNED = /^(?:match|find|gmatch|gsub)$/;

/** Ranges in patterns that were meant as three characters, and formats of hexadecimal numbers without a zero. */
export function checkPatterns(script: Script): void {
  for (const node of script.nodes) {
    if (!isCall(node)) continue;
    const pattern = patternOf(node, script);
    if (pattern) checkPattern(pattern, script);
    const format = formatOf(node, script);
    if (format) checkFormat(format, script);
  }
}

/** The pattern that is written in a call: `text:match("…")`, `string.match(text, "…")`. */
function patternOf(call: Call, script: Script): StringLiteral | undefined {
  const { base } = call;
  if (base.type !== "MemberExpression" || !PATTERNED.test(base.identifier.name)) return undefined;
  const isPlain = base.indexer === "." && base.base.type === "Identifier";
  if (isPlain && !script.isForeignGlobal(base.base, "string")) return undefined;
  const given = argumentsOf(call).slice(isPlain ? 1 : 0);
  const isLiteral = base.identifier.name === "find" && given.length > 2;
  return given[0]?.type === "StringLiteral" && !isLiteral ? given[0] : undefined;
}

function formatOf(call: Call, script: Script): StringLiteral | undefined {
  const [first] = argumentsOf(call);
  const { base } = call;
  if (base.type !== "MemberExpression" || base.identifier.name !== "format") return undefined;
  if (base.indexer === ":") return base.base.type === "StringLiteral" ? base.base : undefined;
  const isFormat = pathOf(base) === "string.format" && script.isForeignGlobal(base.base, "string");
  return isFormat && first?.type === "StringLiteral" ? first : undefined;
}

function checkFormat(literal: StringLiteral, script: Script): void {
  const [format, width, letter = "x"] = /%([1-9]\d*)([xX])/.exec(literal.value) ?? [];
  if (format === undefined) return;
  const digit = letter === "X" ? "A" : "a";
  const example = `${" ".repeat(Math.max(Number(width) - 1, 0))}${digit}`;
  script.report("lua-hex-format", literal, { format, example, instead: `%0${width}${letter}` });
}

function checkPattern(literal: StringLiteral, script: Script): void {
  for (const [from, to] of rangesIn(literal.value)) {
    const meaning = meaningOf(from, to);
    if (!meaning) continue;
    const isLetters = /[A-Za-z]{2}/.test(from + to) && from < to;
    const instead = isLetters ? "A-Za-z" : `${from}%-${to}`;
    script.report("lua-pattern-range", literal, { range: `${from}-${to}`, meaning, instead });
  }
}

/** The ranges in the sets of a pattern. */
function* rangesIn(pattern: string): Generator<readonly [string, string]> {
  let isInSet = false;
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at]!;
    if (sign === "%") at++;
    else if (!isInSet && sign === "[") {
      isInSet = true;
      if (pattern[at + 1] === "^") at++;
      if (pattern[at + 1] === "]") at++;
    } else if (isInSet && sign === "]") isInSet = false;
    else if (isInSet && pattern[at + 1] === "-" && (pattern[at + 2] ?? "]") !== "]") {
      yield [sign, pattern[at + 2]!];
      at += 2;
    }
  }
}

/** The meaning of a range that nobody writes on purpose. `!-~` and ` -~` are the characters that can be printed. */
function meaningOf(from: string, to: string): string | undefined {
  const isPrintable = (sign: string) => sign > " " && sign < "\x7f";
  if (!isPrintable(from) || !isPrintable(to) || from === "!") return undefined;
  if (from > to) return "nothing, as its end comes before its beginning";
  const span = Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, index) =>
    String.fromCharCode(from.charCodeAt(0) + index),
  ).join("");
  const isWord = (sign: string) => /[A-Za-z0-9]/.test(sign);
  if (/[A-Z]/.test(from) && /[a-z]/.test(to))
    return "letters and the signs `[`, `\\`, `]`, `^`, `_` and the backtick as well";
  if (isWord(from) || isWord(to) || !/[A-Za-z0-9]/.test(span)) return undefined;
  return `every character from \`${from}\` to \`${to}\`, letters and digits among them`;
}
