import { readFileSync } from "node:fs";
import type { CommandLine } from "./command_line.ts";
import type { Sample } from "./explanations.ts";
import { UsageError } from "./usage_error.ts";

export function addExplainCommand({ program, shell: { stdout } }: CommandLine): void {
  program
    .command("explain")
    .description("tell why a diagnostic is one: what the server does, what raises it, what to write instead")
    .argument("[code]", "a code such as mailbox-after-free or TS2339; without it all codes are listed")
    .addHelpText("after", "\nExit codes: 0 explained, 2 no such code.")
    .action(async (code?: string) => {
      const { catalogue, nearest, typescriptTopics } = await import("../compiler/index.ts");
      const { describeRule, describeTopics, listCodes } = await import("./explanations.ts");
      const topics = Object.values(typescriptTopics);
      if (code === undefined) {
        stdout.write(listCodes(catalogue, topics));
        return;
      }
      const known = Object.entries(catalogue).find(([name]) => name === code);
      const concerned = topics.filter(({ codes }) => codes.some((number) => `TS${number}` === code));
      if (known) stdout.write(describeRule(code, known[1], readSamples()[code]!));
      else if (concerned.length > 0) stdout.write(describeTopics(code, concerned));
      else {
        const typescriptCodes = topics.flatMap(({ codes }) => codes.map((number) => `TS${number}`));
        throw unknownCode(code, nearest(code, [...Object.keys(catalogue), ...typescriptCodes]));
      }
    });
}

/** The build writes the samples of all codes into dist; the source tree has that folder too. */
function readSamples(): Readonly<Record<string, Sample>> {
  return JSON.parse(readFileSync(new URL("../dist/samples.json", import.meta.url), "utf8"));
}

function unknownCode(code: string, meant: string | undefined): UsageError {
  const all = "`dovescript explain` lists all codes.";
  if (/^TS\d+$/.test(code)) {
    return new UsageError(`${code} is a message of TypeScript's own, of which there is nothing to add.`, {
      hint: all,
    });
  }
  const hint = meant === undefined ? all : `Did you mean ${meant}?`;
  return new UsageError(`There is no code '${code}'.`, { hint });
}
