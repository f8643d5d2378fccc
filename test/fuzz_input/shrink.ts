import type { Entry, InputCase } from "./case.ts";
import { tokensOf } from "./mutate/tokens.ts";

/** Makes a case as small as its fault allows in so many runs: `stays` tells if a smaller one still has it. */
export async function shrink(
  input: InputCase,
  stays: (candidate: InputCase) => Promise<boolean>,
  most: number,
): Promise<InputCase> {
  let best = input;
  const budget = { runs: most };
  const keep = async (candidate: InputCase): Promise<boolean> => {
    budget.runs--;
    if (!(await stays(candidate))) return false;
    best = candidate;
    return true;
  };
  await reduce(
    input.commands,
    budget,
    async (commands) => commands.length > 0 && keep({ ...best, commands }),
  );
  for (const [index] of best.commands.entries())
    await reduce(best.commands[index]!, budget, (command) =>
      keep({ ...best, commands: best.commands.with(index, command) }),
    );
  await reduce(input.files, budget, (files) => keep({ ...best, files }));
  for (const split of [linesOf, tokensOf, charactersOf]) {
    for (const [index, [path, entry]] of best.files.entries()) {
      if (!("file" in entry)) continue;
      const parts = split(entry.file);
      await reduce(parts, budget, (left) =>
        keep({ ...best, files: best.files.with(index, withText(path, left.join(""))) }),
      );
    }
  }
  return best;
}

function withText(path: string, text: string): readonly [string, Entry] {
  return [path, { file: text }];
}

const linesOf = (text: string) => text.split(/(?<=\n)/);
/** Long texts are as small as they get by their tokens. */
const charactersOf = (text: string) => (text.length > 300 ? [text] : text.split(""));

/** Leaves out parts of a list, large ones first, as long as what is left is kept. */
async function reduce<Part>(
  parts: readonly Part[],
  budget: { readonly runs: number },
  keep: (left: readonly Part[]) => boolean | Promise<boolean>,
): Promise<void> {
  let current = parts;
  for (let size = Math.ceil(current.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < current.length && budget.runs > 0; ) {
      const left = [...current.slice(0, start), ...current.slice(start + size)];
      if (left.length < current.length && (await keep(left))) current = left;
      else start += size;
    }
  }
}
