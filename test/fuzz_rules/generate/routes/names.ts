import { also } from "../draft.ts";
import type { Routes } from "./route.ts";

/** Local names, and patterns that make them. */
export const nameRoutes: Routes = {
  local(draft, place, rest) {
    const name = draft.name("x");
    const keyword = draft.random.one("const", "let");
    return `${keyword} ${name} = ${place.aliases[0]};\n${rest(also(place, name))}`;
  },
  reassignment(draft, place, rest) {
    const name = draft.name("x");
    return `let ${name}: ${draft.kind.type};
${name} = ${place.aliases[0]};
${rest(also(place, name))}`;
  },
  "object pattern"(draft, place, rest) {
    const name = draft.name("x");
    const pattern = draft.random.one(
      `{ value: ${name} } = { value: ${place.aliases[0]} }`,
      `{ value: ${name} = ${place.aliases[0]} }: { value?: ${draft.kind.type} } = {}`,
    );
    return `const ${pattern};\n${rest(also(place, name))}`;
  },
  "array pattern"(draft, place, rest) {
    const name = draft.name("x");
    return `const [${name}] = [${place.aliases[0]}] as const;\n${rest(also(place, name))}`;
  },
  "conditional expression"(draft, place, rest) {
    const name = draft.name("x");
    const [first, last] = [place.aliases[0], place.aliases.at(-1)!];
    return `const ${name} = ${draft.flag(place)} ? ${first} : ${last};\n${rest(also(place, name))}`;
  },
  "sequence of assignments"(draft, place, rest) {
    const [first, second] = [draft.name("x"), draft.name("x")];
    return `let ${first}: ${draft.kind.type} | undefined;
const ${second} = (${first} = ${place.aliases[0]});
${rest(also(place, second))}
${first} = undefined;`;
  },
};
