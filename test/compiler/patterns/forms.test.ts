import { expect, test } from "vitest";
import { luaAlternatives } from "../../../compiler/patterns/alternatives.ts";
import { luaPattern } from "../../../compiler/patterns/lua_pattern.ts";
import { parseExpression } from "../../../compiler/patterns/parse.ts";
import { luaReplacement } from "../../../compiler/patterns/replacements.ts";
import { expressionTree } from "../../../compiler/patterns/tree.ts";

const patterns: readonly [expression: RegExp, pattern: string | undefined][] = [
  [/^\d+$/, "^%d+$"],
  [/^([a-z]+)@([a-z.]+)$/, "^([a-z]+)@([a-z.]+)$"],
  [/\w+\s*=\s*\S/, "[0-9A-Za-z_]+%s*=%s*%S"],
  [/re:/i, "[Rr][Ee]:"],
  [/<.+?>/, "<[^\n\r][^\n\r]->"],
  [/\d{1,3}x{2,}/, "%d%d?%d?xx+"],
  [/\bcat\b/, "%f[0-9A-Za-z_]cat%f[^0-9A-Za-z_]"],
  [/(?:a|b|\d)-/, "[0-9ab]%-"],
  [/100%(.)\1/, "100%%([^\n\r])%1"],
  [/[\s\S]*/, ".*"],
  [/ü/, "ü"],
  [/a??/, undefined],
  [/(ab)+/, undefined],
  [/\b./, undefined],
  [/x(?=y)/, undefined],
  [/ab|cd/, undefined],
];

test.each(patterns)("luaPattern: %s is %j", (expression, pattern) => {
  expect(luaPattern(parseExpression(String(expression)).part)).toBe(pattern);
});

const alternatives: readonly [expression: RegExp, patterns: readonly string[] | undefined][] = [
  [/^(re|fwd?):/, ["^re:", "^fwd?:"]],
  [/\.(?:jpe?g|png)$/, ["%.jpe?g$", "%.png$"]],
  [/^a(?:bc)?$/, ["^abc$", "^a$"]],
  [/a|bb|cc|dd|ee/, undefined],
  [/(ab|c)*d/, undefined],
  [/(a|bc)\1/, undefined],
];

test.each(alternatives)("luaAlternatives: %s is one of %j", (expression, expected) => {
  expect(luaAlternatives(parseExpression(String(expression)).part)).toEqual(expected);
});

test("expressionTree keeps what one pattern matches in one way together", () => {
  const { part, groups } = parseExpression("/^ab(?:\\.(\\d)){3}$/");
  expect(expressionTree(part, groups.length)).toEqual({
    part: [
      { start: "text" },
      "^ab",
      { part: ["^%.", { group: 1, part: "^%d" }], min: 3, max: 3, first: 1, last: 1 },
      "^$",
    ],
    groups: 1,
  });
});

const replacements: readonly [replacement: string, expected: string | undefined][] = [
  ["$2 $1", "%2 %1"],
  ["100% $& $$", "100%% %0 $"],
  ["$3$10$01$0", "$3%10%1$0"],
  ["$<user>", "%2"],
  ["$<other>", ""],
  ["$`", undefined],
];

test.each(replacements)("luaReplacement: %j is %j", (replacement, expected) => {
  expect(luaReplacement(replacement, parseExpression("/(a)(?<user>b)/"))).toBe(expected);
});

const refused: readonly [literal: string, message: RegExp][] = [
  ["/(?<=a+)b/", /looks behind/],
  ["/[^äö]/", /single bytes/],
  ["/\\p{L}/u", /properties/],
  ["/é/i", /upper and lower case/],
  ["/(?i:a)/", /changes flags/],
  ["/[]/", /never matches/],
  ["/\\2(a)(b)/", /before its group/],
];

test.each(refused)("parseExpression names what %s has that Lua has not", (literal, message) => {
  expect(() => parseExpression(literal)).toThrow(message);
});
