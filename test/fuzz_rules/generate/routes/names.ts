import { also } from "../draft.ts";
import type { Routes } from "./route.ts";

/** Local names, operators that give an object, and patterns. */
export const nameRoutes: Routes = {
  "local: name"(draft, place, rest) {
    const name = draft.name("x");
    const keyword = draft.random.one("const", "let");
    return `${keyword} ${name} = ${place.aliases[0]};\n${rest(also(place, name))}`;
  },
  "local: reassignment"(draft, place, rest) {
    const name = draft.name("x");
    return `let ${name}: ${draft.kind.type};
${name} = ${place.aliases[0]};
${rest(also(place, name))}`;
  },
  "object pattern: plain"(draft, place, rest) {
    const name = draft.name("x");
    return `const { value: ${name} } = { value: ${place.aliases[0]} };\n${rest(also(place, name))}`;
  },
  "pattern default"(draft, place, rest) {
    const name = draft.name("x");
    return `const { value: ${name} = ${place.aliases[0]} }: { value?: ${draft.kind.type} } = {};
${rest(also(place, name))}`;
  },
  "object pattern: nested"(draft, place, rest) {
    const [name, outer] = draft.names("x", "o");
    return `const ${outer} = { inner: { value: ${place.aliases[0]} }, count: 1 };
const { inner: { value: ${name} } } = ${outer};
${rest(also(place, name!))}`;
  },
  "object pattern: assigned"(draft, place, rest) {
    const [state, name] = draft.names("state", "x");
    return `const ${state}: { value: ${draft.kind.type} | undefined } = { value: undefined };
({ value: ${state}.value } = { value: ${place.aliases[0]} });
const ${name} = ${state}.value;
if (${name} !== undefined) {
${rest(also(place, name!))}
}`;
  },
  "array pattern: plain"(draft, place, rest) {
    const name = draft.name("x");
    return `const [${name}] = [${place.aliases[0]}] as const;\n${rest(also(place, name))}`;
  },
  "array pattern: rest"(draft, place, rest) {
    const [first, others, name] = draft.names("x", "others", "x");
    const alias = place.aliases[0];
    return `const [${first}, ...${others}] = [${alias}, ${alias}] as [${draft.kind.type}, ...${draft.kind.type}[]];
for (const ${name} of ${others}) {
${rest(also(place, name!, first!))}
}`;
  },
  "array pattern: swap"(draft, place, rest) {
    const [one, two] = draft.names("x", "x");
    return `let ${one}: ${draft.kind.type} = ${place.aliases[0]};
let ${two}: ${draft.kind.type} = ${place.aliases.at(-1)!};
[${one}, ${two}] = [${two}, ${one}];
${rest(also(place, one!, two!))}`;
  },
  "choice: conditional"(draft, place, rest) {
    const name = draft.name("x");
    const [first, last] = [place.aliases[0], place.aliases.at(-1)!];
    return `const ${name} = ${draft.flag(place)} ? ${first} : ${last};\n${rest(also(place, name))}`;
  },
  "choice: nullish"(draft, place, rest) {
    const [maybe, name] = draft.names("maybe", "x");
    return `const ${maybe} = ${draft.flag(place)} ? ${place.aliases[0]} : undefined;
const ${name} = ${maybe} ?? ${place.aliases.at(-1)!};
${rest(also(place, name!))}`;
  },
  "choice: and"(draft, place, rest) {
    const name = draft.name("x");
    return `const ${name} = ${draft.flag(place)} && ${place.aliases[0]};
if (${name}) {
${rest(also(place, name))}
}`;
  },
  "choice: logical assignment"(draft, place, rest) {
    const [name, value] = draft.names("x", "x");
    const start = draft.random.chance(0.5)
      ? ""
      : `if (${draft.flag(place)}) ${name} = ${place.aliases[0]};\n`;
    return `let ${name}: ${draft.kind.type} | undefined;
${start}${name} ??= ${place.aliases[0]};
const ${value} = ${name};
${rest(also(place, value!))}`;
  },
  "local: chained assignment"(draft, place, rest) {
    const [first, second] = draft.names("x", "x");
    return `let ${first}: ${draft.kind.type} | undefined;
const ${second} = (${first} = ${place.aliases[0]});
${rest(also(place, second!))}
${first} = undefined;`;
  },
  "choice: comma"(draft, place, rest) {
    const name = draft.name("x");
    return `const ${name} = (dovecot.i_info("next"), ${place.aliases[0]});\n${rest(also(place, name))}`;
  },
  cast(draft, place, rest) {
    const name = draft.name("x");
    const alias = place.aliases[0];
    const value = draft.random.one(
      `${alias} as ${draft.kind.type}`,
      `${alias} satisfies ${draft.kind.type}`,
      `(${alias} as ${draft.kind.type} | undefined)!`,
      `${alias} as unknown as ${draft.kind.type}`,
    );
    return `const ${name} = ${value};\n${rest(also(place, name))}`;
  },
};
