import type { Choice } from "../../../scripts/lua/choice.js";
import type { Bytes } from "../case.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { mutateTokens } from "../mutate/tokens.ts";
import type { Seeds } from "../seeds.ts";
import type { Generate } from "./generate.ts";
import { mixProgram } from "./mixed_programs.ts";
import { newProject } from "./project.ts";
import { AROUND, ODD_PIECES } from "./typescript_pieces.ts";

export const typescriptCase: Generate = (choice, seeds) => {
  const files = newProject(choice, seeds);
  files.set("src/mail.ts", { file: sourceOf(choice, seeds) });
  if (choice.once(6))
    files.set("src/other.ts", { file: mutate(choice.one(seeds.typescript), choice, seeds) });
  return { files: [...files], commands: [["check"], ["build"], ["run", "src/mail.ts"]] };
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
