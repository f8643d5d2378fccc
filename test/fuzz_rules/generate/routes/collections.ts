import { also } from "../draft.ts";
import type { Routes } from "./route.ts";

/** Arrays, Maps and Sets. */
export const collectionRoutes: Routes = {
  "array element"(draft, place, rest) {
    const name = draft.name("list");
    const element = draft.name("x");
    return `const ${name} = [${place.aliases[0]}];
const ${element} = ${name}[0];
if (${element} !== undefined) {
${rest(also(place, element))}
}`;
  },
  "array push"(draft, place, rest) {
    const [name, element] = [draft.name("list"), draft.name("x")];
    return `const ${name}: ${draft.kind.type}[] = [];
${name}.push(${place.aliases[0]});
for (const ${element} of ${name}) {
${rest(also(place, element))}
}`;
  },
  "for of"(draft, place, rest) {
    const element = draft.name("x");
    return `for (const ${element} of [${place.aliases[0]}]) {\n${rest(also(place, element))}\n}`;
  },
  "spread array"(draft, place, rest) {
    const [one, two, element] = [draft.name("list"), draft.name("list"), draft.name("x")];
    return `const ${one} = [${place.aliases[0]}];
const ${two} = [...${one}];
for (const ${element} of ${two}) {
${rest(also(place, element))}
}`;
  },
  map(draft, place, rest) {
    const [name, found] = [draft.name("map"), draft.name("x")];
    return `const ${name} = new Map<string, ${draft.kind.type}>();
${name}.set("a", ${place.aliases[0]});
const ${found} = ${name}.get("a");
if (${found} !== undefined) {
${rest(also(place, found))}
}`;
  },
  set(draft, place, rest) {
    const [name, element] = [draft.name("set"), draft.name("x")];
    return `const ${name} = new Set<${draft.kind.type}>();
${name}.add(${place.aliases[0]});
for (const ${element} of ${name}) {
${rest(also(place, element))}
}`;
  },
};
