import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { commandMessages } from "../../cli/command_messages.ts";
import { catalogue, type Rule, retiredCodes, typescriptTopics } from "../../compiler/index.ts";
import { authCases } from "../contract/cases/auth/index.ts";
import { cases } from "../contract/cases/index.ts";
import { markdownTable } from "./markdown_table.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const rules: [string, Rule][] = Object.entries(catalogue);
const titles = new Set([...cases, ...authCases].map(({ title }) => title));

const HEAD = `# Diagnostics

Every code that \`dovescript check\` and \`build\` can give, the sample that raises it and the one that does not, and the contract case that compares it with the real server, or why no server is asked. \`dovescript explain CODE\` tells more. Written by \`node scripts/diagnostics_table.js\`; a step check fails when it is out of date or a cell is empty.

\`check\` makes no Lua. What only the Lua shows is found by \`build\`, \`run\` and \`verify\`: \`too-many-locals\`, \`invalid-lua\`, and a \`compiler-crash\` while it is made.

`;

const FOLLOWED = `
## What is followed

The rules about the server follow values through the modules of a project.

- Objects of the server (\`mailbox-…\`, \`passthrough-…\`, \`mail-user-kept\`): each hook is run on abstract values, with all that it calls. An object is followed through names, fields, elements, patterns, closures, \`bind\`, callbacks of library functions, classes with their accessors, and functions of all modules; recursion is run until nothing new comes of it. Paths count: branches, \`?.\`, loops, \`switch\`, jumps, \`catch\` and \`finally\`, and conditions on names and fields that tell whether an object is there or was freed. sync, open, status, metadata, unknown functions and \`throw\` may raise. A loop over a list of up to eight known elements is followed element by element; in one over a longer list all elements are treated alike, if no other list has them.
- An object that the compiler cannot follow is an error, \`not-followed\`: what is thrown, what a generator uses, and what a function gets that is only declared. The documentation of such a function may say what it does with a parameter: \`@borrows box\`, \`@consumes box\`, \`@keeps box\`.
- An object that gets to a variable of a module, or into what is reached from one, is kept, also if the variable is emptied again before the hook ends.
- Texts (\`unchecked-log-prefix\`, \`unchecked-metadata-key\`) are followed through names, parameters, results, functions and other texts, not through objects and arrays, and without order; a text counts as checked behind a condition of the same function that calls something with it or compares it, and when a check has given it a type of its own.

`;

const RETIRED = `## Retired codes

Nothing raises these any more. A code is permanent: its name does not come back for something else.

`;

const MESSAGES = `## Messages of the commands

Every message of every command stands on standard error in one shape, and so do the diagnostics above: \`PLACE SEVERITY CODE: MESSAGE\`, where the place is a file with line and column or a key of a world and is left out where there is none, the severity is error, warning or note, and the code is one that \`dovescript explain\` knows or TypeScript's own. Lines of code and \`hint:\` may follow. Standard output has the result alone.

`;

const TYPESCRIPT = `## TypeScript's own

TypeScript's errors keep their codes. These get a hint of ours, since the server is their reason.

`;

function sample(code: string, name: "raises" | "clean"): string {
  const found = readdirSync(`${root}test/samples/${code}`).find((file) => file.startsWith(`${name}.`));
  if (found) return `[${name}](../test/samples/${code}/${found})`;
  return code === "config-missing" ? "a folder without tsconfig.json" : "";
}

function row([code, { severity, message, hint, evidence }]: [string, Rule]): string[] {
  const shown = "contractCase" in evidence ? evidence.contractCase : `none needed: ${evidence.reason}`;
  return [`\`${code}\``, severity, message, hint, sample(code, "raises"), sample(code, "clean"), shown];
}

function contractCaseOf([, { evidence }]: [string, Rule]): string[] {
  return "contractCase" in evidence ? [evidence.contractCase] : [];
}

const columns = ["code", "severity", "message", "hint", "raised by", "not raised by", "contract case"];
const withSamples = rules.filter(([code]) => existsSync(`${root}test/samples/${code}`));

test("diagnostics have a folder of samples each, and each folder a diagnostic", () => {
  const folders = readdirSync(`${root}test/samples`, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => name).sort()).toEqual(rules.map(([code]) => code).sort());
});

test("diagnostics that are retired are in no other table, and say since when and what took their place", () => {
  const retired = Object.entries(retiredCodes);
  const current = new Set([...Object.keys(catalogue), ...Object.keys(commandMessages)]);
  expect(retired.filter(([code]) => current.has(code))).toEqual([]);
  const unclear = retired.filter(
    ([, { since, instead }]) => !/^\d+\.\d+\.\d+$/.test(since) || instead.split(" ").length < 3,
  );
  expect(unclear).toEqual([]);
});

test("diagnostics have no empty cell", () => {
  expect(withSamples.length).toBeGreaterThan(60);
  const empty = withSamples
    .map(row)
    .flatMap((cells) =>
      cells.flatMap((cell, index) => (cell.trim() === "" ? [`${cells[0]}: ${columns[index]}`] : [])),
    );
  expect(empty).toEqual([]);
  expect(rules.filter(([, { explanation }]) => explanation.trim() === "").map(([code]) => code)).toEqual([]);
});

test("diagnostics name contract cases that exist, or a reason of some words", () => {
  expect(rules.flatMap(contractCaseOf).filter((title) => !titles.has(title))).toEqual([]);
  const reasons = rules.flatMap(([, { evidence }]) => ("reason" in evidence ? [evidence.reason] : []));
  expect(reasons.filter((reason) => reason.split(" ").length < 3)).toEqual([]);
});

test("diagnostics that speak of a death name a contract case", () => {
  const deadly = rules.filter(([, { explanation }]) =>
    /panic|segmentation fault|(?:kills|ends) the process/i.test(explanation),
  );
  expect(deadly.length).toBeGreaterThan(8);
  expect(deadly.filter((rule) => contractCaseOf(rule).length === 0).map(([code]) => code)).toEqual([]);
});

test("diagnostics are in docs/diagnostics.md as they are", async () => {
  const topics = Object.values(typescriptTopics).map(({ codes, explanation }) => [
    codes.map((code) => `TS${code}`).join(", "),
    explanation,
  ]);
  const messages = Object.entries(commandMessages).map(([code, { severity, explanation }]) => [
    `\`${code}\``,
    severity,
    explanation,
  ]);
  const retired = Object.entries(retiredCodes).map(([code, { since, instead }]) => [
    `\`${code}\``,
    since,
    instead,
  ]);
  const text =
    HEAD +
    markdownTable([columns, ...rules.map(row)]) +
    FOLLOWED +
    (retired.length > 0 ? `${RETIRED}${markdownTable([["code", "since", "instead"], ...retired])}\n` : "") +
    MESSAGES +
    markdownTable([["code", "severity", "why"], ...messages]) +
    `\n${TYPESCRIPT}` +
    markdownTable([["codes", "why"], ...topics]);
  await expect(text).toMatchFileSnapshot("../../docs/diagnostics.md");
});
