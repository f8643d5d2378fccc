/*
 * TypeScript means what it says: each snippet prints in every Lua what it prints as JavaScript, or is refused.
 *
 * A family is a file in families/ that exports a record under its own name, from a title to a snippet:
 *
 *     // families/sums.ts
 *     export const sums: Family = {
 *       "a sum": hook("dovecot.i_info(`${user.uid + 1}`);"),
 *       "a sum of texts and objects": { source: hook("…"), refused: "object-in-text" },
 *       "a loop that only new Luas know": { source: hook("…"), refused: "lua-unsupported", on: ["5.1"] },
 *     };
 *
 * A snippet that is a text must print the same lines everywhere, at least one. One that is an object must be refused
 * with this code and no other, for every Lua or only for those in `on`. There is no third kind: where something
 * cannot be kept, the compiler gets a rule. `hook` and `preHook` in programs.ts write the module around a body.
 *
 * Lua 5.1, LuaJIT and our engine as Lua 5.3 run in test/compatibility/luas.test.ts.
 *
 * A family is compiled as one program, so its snippets must be modules that declare nothing global. To run one family:
 * `npx vitest run --project unit test/compiler/meaning -t "sums:"`.
 */
import { checkFamilies } from "./check_families.ts";
import { judges } from "./luas.ts";

await checkFamilies(judges.filter(({ isEveryday }) => isEveryday));
