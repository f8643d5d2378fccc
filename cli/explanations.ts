import { Help } from "commander";
import { moduleOf, type Retired, type Rule, type Topic } from "../compiler/diagnostics/index.ts";
import type { CommandMessage } from "./command_messages.ts";

/** The files of one sample, by name. */
type Files = Readonly<Record<string, string>>;

/** What raises a code and what does not, and the release or the Lua that it is about. */
export interface Sample {
  readonly options?: Readonly<Record<string, string>>;
  readonly raises: Files;
  readonly clean: Files;
}

const WIDTH = 100;

/** All that has a code. */
export interface Codes {
  readonly rules: Readonly<Record<string, Rule>>;
  readonly messages: Readonly<Record<string, CommandMessage>>;
  readonly retired: Readonly<Record<string, Retired>>;
  readonly topics: readonly Topic[];
}

/** All codes, one per line. */
export function listCodes({ rules, messages, retired, topics }: Codes): string {
  const codes = [rules, messages, retired].flatMap((table) => Object.keys(table));
  const width = Math.max(...codes.map((code) => code.length));
  const line = (code: string, severity: string, text: string) =>
    `${code.padEnd(width)}  ${severity.padEnd(7)}  ${text}`;
  const own = [...new Set(topics.flatMap((topic) => topic.codes))].sort((a, b) => a - b);
  return paragraphs([
    Object.entries(rules)
      .map(([code, { severity, message }]) => line(code, severity, readable(message)))
      .join("\n"),
    Object.entries(messages)
      .map(([code, { severity, explanation }]) => line(code, severity, explanation))
      .join("\n"),
    ...retiredParagraph(Object.entries(retired), line),
    `Of TypeScript's own: ${own.map((code) => `TS${code}`).join(", ")}`,
  ]);
}

type Line = (code: string, severity: string, text: string) => string;

function retiredParagraph(entries: readonly [string, Retired][], line: Line): string[] {
  if (entries.length === 0) return [];
  const lines = entries.map(([code, { since, instead }]) =>
    line(code, "retired", `since ${since}: ${instead}`),
  );
  return [lines.join("\n")];
}

/** Says of a code that nothing raises any more since when, and what took its place. */
export function describeRetired(code: string, { since, instead }: Retired): string {
  return paragraphs([`retired ${code}: nothing raises it since DoveScript ${since}`, wrap(instead)]);
}

/** All there is to say about a message of a command. */
export function describeMessage(code: string, { severity, explanation }: CommandMessage): string {
  return paragraphs([`${severity} ${code}: a message of the commands`, wrap(explanation)]);
}

/** Everything about a code of ours. */
export function describeRule(
  code: string,
  { severity, message, hint, explanation, evidence }: Rule,
  { options, raises, clean }: Sample,
): string {
  const chosen = Object.entries(options ?? {}).map(([key, value]) => ` with "${key}": "${value}"`);
  return paragraphs([
    `${severity} ${code}: ${readable(message)}\n  hint: ${readable(hint)}`,
    wrap(explanation),
    `What raises it${chosen.join(" and")}:\n\n${listing(raises)}`,
    `What does not:\n\n${listing(clean)}`,
    "contractCase" in evidence
      ? `Compared with the real server: ${evidence.contractCase}`
      : `No server is asked: ${evidence.reason}`,
  ]);
}

/** What there is to say about a code of TypeScript's. */
export function describeTopics(code: string, topics: readonly Topic[]): string {
  const many = topics.length > 1 ? "; the server is the reason in these cases" : "";
  const described = topics.flatMap(({ explanation, raises, instead }) => [
    wrap(explanation),
    `What raises it:\n\n${indent(moduleOf(raises))}`,
    `What does not:\n\n${indent(moduleOf(instead))}`,
  ]);
  return paragraphs([`error ${code}: a message of TypeScript's own${many}`, ...described]);
}

function paragraphs(texts: readonly string[]): string {
  return `${texts.map((text) => text.trimEnd()).join("\n\n")}\n`;
}

/** What a message says of its occurrence is not known here. */
function readable(template: string): string {
  return template.replace(/\{(\w+)\}/g, "<$1>");
}

function listing(files: Files): string {
  const entries = Object.entries(files);
  if (entries.length === 0) return indent("(a folder without this file)");
  if (entries.length === 1) return indent(entries[0]![1]);
  return entries.map(([name, text]) => `  ${name}\n${indent(text)}`).join("\n");
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}

function wrap(text: string): string {
  return new Help().boxWrap(text, WIDTH);
}
