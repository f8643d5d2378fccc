import type { Choice } from "../../../scripts/lua/choice.js";
import { type Bytes, type Entry, file } from "../case.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { mutateTokens } from "../mutate/tokens.ts";
import type { Seeds } from "../seeds.ts";
import type { Generate } from "./generate.ts";
import { mixProgram } from "./mixed_programs.ts";
import { AROUND, ODD_PIECES } from "./typescript_pieces.ts";

/** The tsconfig.json that `init` writes says the same. */
export const PROJECT: readonly (readonly [string, Entry])[] = [
  [
    "tsconfig.json",
    file(
      JSON.stringify({
        compilerOptions: {
          noLib: true,
          types: ["dovescript", "dovescript/library"],
          noUncheckedIndexedAccess: true,
        },
        include: ["src"],
      }),
    ),
  ],
  ["package.json", file('{ "type": "module" }')],
];

export const typescriptCase: Generate = (choice, seeds) => {
  const source = sourceOf(choice, seeds);
  const files: [string, Entry][] = [...PROJECT, ["src/mail.ts", { file: source }]].map(([path, entry]) => [
    path as string,
    entry as Entry,
  ]);
  if (choice.once(6))
    files.push(["src/other.ts", { file: mutate(choice.one(seeds.typescript), choice, seeds) }]);
  return { files, commands: [["check"], ["build"], ["run", "src/mail.ts"]] };
};

function sourceOf(choice: Choice, seeds: Seeds): Bytes {
  if (choice.once(3)) return mixProgram(choice, seeds.bodies);
  if (choice.once(4)) return mutate(mixProgram(choice, seeds.bodies), choice, seeds);
  return mutate(choice.one(seeds.typescript), choice, seeds);
}

function mutate(source: Bytes, choice: Choice, seeds: Seeds): Bytes {
  if (choice.once(15)) return mutateBytes(source, choice);
  const material = { other: choice.one(seeds.typescript), odd: ODD_PIECES, around: AROUND };
  return mutateTokens(source, choice, material);
}
