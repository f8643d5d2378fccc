// @ts-check
// Writes the cases that the unit tests run: what native Lua prints for them, so that no Lua need be installed there.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createChoice } from "./choice.js";
import { expressionCase } from "./expressions.js";
import { formatCase } from "./formats.js";
import { libraryCase } from "./library_calls.js";
import { runOnNative } from "./native.js";
import { programOf } from "./program.js";

const SEED = 53;
const EACH = 120;
const file = fileURLToPath(new URL("../../test/runtime/engine/fengari/cases.json", import.meta.url));

const choice = createChoice(SEED);
const cases = [expressionCase, formatCase, libraryCase].flatMap((generate) =>
  Array.from({ length: EACH }, () => generate(choice)),
);
const program = programOf(cases);
const [lua53, lua54] = [runOnNative("5.3", program), runOnNative("5.4", program)];
const recorded = cases.map((text, index) => ({ text, lua53: lua53[index], lua54: lua54[index] }));
writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`);
