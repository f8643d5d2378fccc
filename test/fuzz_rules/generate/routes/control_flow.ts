import type { Routes } from "./route.ts";

/** Statements around the uses of an object. */
export const controlFlowRoutes: Routes = {
  if: (draft, place, rest) => `if (${draft.flag(place)}) {\n${rest(place)}\n}`,
  "if else": (draft, place, rest) =>
    `if (${draft.flag(place)}) {\n${draft.use(place)}\n} else {\n${rest(place)}\n}`,
  "try catch"(draft, place, rest) {
    const problem = draft.name("problem");
    return `try {\n${rest(place)}\n} catch (${problem}) {\ndovecot.i_info(\`\${${problem}}\`);\n}`;
  },
  "loop with break"(draft, place, rest) {
    const index = draft.name("i");
    return `for (let ${index} = 0; ${index} < 2; ${index}++) {
${rest(place)}
if (${draft.flag(place)}) break;
}`;
  },
};
