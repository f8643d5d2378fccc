import { also } from "../draft.ts";
import type { Routes } from "./route.ts";

/** Arrays, Maps and Sets. */
export const collectionRoutes: Routes = {
  "array element: index"(draft, place, rest) {
    const [name, element] = draft.names("list", "x");
    return `const ${name} = [${place.aliases[0]}];
const ${element} = ${name}[0];
if (${element} !== undefined) {
${rest(also(place, element!))}
}`;
  },
  "array element: at"(draft, place, rest) {
    const [name, element] = draft.names("list", "x");
    return `const ${name} = [${place.aliases[0]}, ${place.aliases.at(-1)!}];
const ${element} = ${name}.at(-1);
if (${element} !== undefined) {
${rest(also(place, element!))}
}`;
  },
  "array element: entries"(draft, place, rest) {
    const [index, element] = draft.names("index", "x");
    return `for (const [${index}, ${element}] of [${place.aliases[0]}].entries()) {
dovecot.i_info(\`\${${index}}\`);
${rest(also(place, element!))}
}`;
  },
  "array element: pattern in a loop"(draft, place, rest) {
    const element = draft.name("x");
    return `for (const { value: ${element} } of [{ value: ${place.aliases[0]} }]) {
${rest(also(place, element))}
}`;
  },
  "array push"(draft, place, rest) {
    const [name, element] = draft.names("list", "x");
    return `const ${name}: ${draft.kind.type}[] = [];
${name}.push(${place.aliases[0]});
for (const ${element} of ${name}) {
${rest(also(place, element!))}
}`;
  },
  "array element: pop"(draft, place, rest) {
    const [name, element] = draft.names("list", "x");
    return `const ${name} = [${place.aliases[0]}];
const ${element} = ${name}.${draft.random.one("pop", "shift")}();
if (${element}) {
${rest(also(place, element!))}
}`;
  },
  "for of"(draft, place, rest) {
    const element = draft.name("x");
    return `for (const ${element} of [${place.aliases[0]}]) {\n${rest(also(place, element))}\n}`;
  },
  "array copy: spread"(draft, place, rest) {
    const [one, two, element] = draft.names("list", "list", "x");
    return `const ${one} = [${place.aliases[0]}];
const ${two} = [...${one}];
for (const ${element} of ${two}) {
${rest(also(place, element!))}
}`;
  },
  "array copy: concat"(draft, place, rest) {
    const [one, two, element] = draft.names("list", "list", "x");
    const copy = draft.random.one(`[${place.aliases.at(-1)!}].concat(${one})`, `${one}.slice()`);
    return `const ${one} = [${place.aliases[0]}];
const ${two} = ${copy};
for (const ${element} of ${two}) {
${rest(also(place, element!))}
}`;
  },
  "array copy: Array.from"(draft, place, rest) {
    const [one, two, element] = draft.names("map", "list", "x");
    return `const ${one} = new Map([["a", ${place.aliases[0]}]]);
const ${two} = Array.from(${one}.values());
for (const ${element} of ${two}) {
${rest(also(place, element!))}
}`;
  },
  "array element: tuple"(draft, place, rest) {
    const name = draft.name("pair");
    return `const ${name}: [string, ${draft.kind.type}] = ["a", ${place.aliases[0]}];
${rest(also(place, `${name}[1]`))}`;
  },
  "map: get"(draft, place, rest) {
    const [name, found] = draft.names("map", "x");
    return `const ${name} = new Map<string, ${draft.kind.type}>();
${name}.set("a", ${place.aliases[0]});
const ${found} = ${name}.get("a");
if (${found} !== undefined) {
${rest(also(place, found!))}
}`;
  },
  "map iteration: entries"(draft, place, rest) {
    const [name, key, found] = draft.names("map", "key", "x");
    return `const ${name} = new Map([["a", ${place.aliases[0]}]]);
for (const [${key}, ${found}] of ${name}) {
dovecot.i_info(${key});
${rest(also(place, found!))}
}`;
  },
  "map iteration: values"(draft, place, rest) {
    const [name, found] = draft.names("map", "x");
    return `const ${name} = new Map<string, ${draft.kind.type}>();
${name}.set("a", ${place.aliases[0]});
for (const ${found} of ${name}.values()) {
${rest(also(place, found!))}
}`;
  },
  "map key"(draft, place, rest) {
    const [name, found] = draft.names("map", "x");
    return `const ${name} = new Map<${draft.kind.type}, string>();
${name}.set(${place.aliases[0]}, "a");
for (const ${found} of ${name}.keys()) {
${rest(also(place, found!))}
}`;
  },
  "set: for of"(draft, place, rest) {
    const [name, element] = draft.names("set", "x");
    return `const ${name} = new Set<${draft.kind.type}>();
${name}.add(${place.aliases[0]});
for (const ${element} of ${name}) {
${rest(also(place, element!))}
}`;
  },
  "map: of arrays"(draft, place, rest) {
    const [name, found, element] = draft.names("groups", "group", "x");
    return `const ${name} = new Map<string, ${draft.kind.type}[]>();
const ${found} = ${name}.get("a") ?? [];
${name}.set("a", ${found});
${found}.push(${place.aliases[0]});
for (const ${element} of ${name}.get("a") ?? []) {
${rest(also(place, element!))}
}`;
  },
};
