import { readFileSync } from "node:fs";
import type { CommandLine } from "./command_line.ts";
import { commandMessages } from "./command_messages.ts";
import type { Sample } from "./explanations.ts";
import { printText } from "./print_text.ts";
import { UsageError } from "./usage_error.ts";

export function addExplainCommand({ program, shell }: CommandLine): void {
  program
    .command("explain")
    .description("tell why a diagnostic is one: what the server does, what raises it, what to write instead")
    .argument("[code]", "a code such as mailbox-after-free, TS2339 or 2339; without it all codes are listed")
    .addHelpText("after", "\nExit codes: 0 explained, 2 no such code.")
    .action(async (code?: string) => {
      printText(code === undefined ? await listAll() : await explain(code), shell);
    });
}

async function listAll(): Promise<string> {
  const { catalogue, retiredCodes, typescriptTopics } = await import("../compiler/diagnostics/index.ts");
  const { listCodes } = await import("./explanations.ts");
  const topics = Object.values(typescriptTopics);
  return listCodes({ rules: catalogue, messages: commandMessages, retired: retiredCodes, topics });
}

async function explain(given: string): Promise<string> {
  const { catalogue, nearest, retiredCodes, typescriptTopics } = await import(
    "../compiler/diagnostics/index.ts"
  );
  const { describeMessage, describeRetired, describeRule, describeTopics } = await import(
    "./explanations.ts"
  );
  const code = canonical(given);
  const rule = entryOf(catalogue, code);
  if (rule !== undefined) return describeRule(code, rule, readSamples()[code]!);
  const message = entryOf(commandMessages, code);
  if (message !== undefined) return describeMessage(code, message);
  const retired = entryOf(retiredCodes, code);
  if (retired !== undefined) return describeRetired(code, retired);
  const topics = Object.values(typescriptTopics);
  const concerned = topics.filter(({ codes }) => codes.some((number) => `TS${number}` === code));
  if (concerned.length > 0) return describeTopics(code, concerned);
  const typescriptCodes = topics.flatMap(({ codes }) => codes.map((number) => `TS${number}`));
  const own = [catalogue, commandMessages, retiredCodes].flatMap((table) => Object.keys(table));
  const known = [...own, ...typescriptCodes];
  throw unknownCode(code, nearest(code, known));
}

/** Codes are words in small letters, or `TS2339`, which some editors show without the letters. */
function canonical(code: string): string {
  const number = /^(?:TS)?0*(\d+)$/i.exec(code)?.[1];
  return number === undefined ? code.toLowerCase() : `TS${number}`;
}

function entryOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** The build writes the samples of all codes into dist; the source tree has that folder too. */
function readSamples(): Readonly<Record<string, Sample>> {
  return JSON.parse(readFileSync(new URL("../dist/samples.json", import.meta.url), "utf8"));
}

function unknownCode(code: string, meant: string | undefined): UsageError {
  const all = "`dovescript explain` lists all codes.";
  const details = { code: "unknown-code" } as const;
  if (/^TS\d+$/.test(code)) {
    const message = `${code} is a message of TypeScript's own, of which there is nothing to add.`;
    return new UsageError(message, { ...details, hint: all });
  }
  const hint = meant === undefined ? all : `Did you mean ${meant}?`;
  return new UsageError(`There is no code '${code}'.`, { ...details, hint });
}
