import { also } from "../draft.ts";
import type { Routes } from "./route.ts";

/** Arrays, Maps and Sets. */
export const collectionRoutes: Routes = {
  "array element"(draft, place, rest) {
    const [name, element] = draft.names("list", "x");
    return `const ${name} = [${place.aliases[0]}];
const ${element} = ${name}[0];
if (${element} !== undefined) {
${rest(also(place, element!))}
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
  "array pop"(draft, place, rest) {
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
  "spread array"(draft, place, rest) {
    const [one, two, element] = draft.names("list", "list", "x");
    return `const ${one} = [${place.aliases[0]}];
const ${two} = [...${one}];
for (const ${element} of ${two}) {
${rest(also(place, element!))}
}`;
  },
  "array concat"(draft, place, rest) {
    const [one, two, element] = draft.names("list", "list", "x");
    const copy = draft.random.one(`[${place.aliases.at(-1)!}].concat(${one})`, `${one}.slice()`);
    return `const ${one} = [${place.aliases[0]}];
const ${two} = ${copy};
for (const ${element} of ${two}) {
${rest(also(place, element!))}
}`;
  },
  tuple(draft, place, rest) {
    const name = draft.name("pair");
    return `const ${name}: [string, ${draft.kind.type}] = ["a", ${place.aliases[0]}];
${rest(also(place, `${name}[1]`))}`;
  },
  map(draft, place, rest) {
    const [name, found] = draft.names("map", "x");
    return `const ${name} = new Map<string, ${draft.kind.type}>();
${name}.set("a", ${place.aliases[0]});
const ${found} = ${name}.get("a");
if (${found} !== undefined) {
${rest(also(place, found!))}
}`;
  },
  "map of entries"(draft, place, rest) {
    const [name, key, found] = draft.names("map", "key", "x");
    return `const ${name} = new Map([["a", ${place.aliases[0]}]]);
for (const [${key}, ${found}] of ${name}) {
dovecot.i_info(${key});
${rest(also(place, found!))}
}`;
  },
  "map values"(draft, place, rest) {
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
  set(draft, place, rest) {
    const [name, element] = draft.names("set", "x");
    return `const ${name} = new Set<${draft.kind.type}>();
${name}.add(${place.aliases[0]});
for (const ${element} of ${name}) {
${rest(also(place, element!))}
}`;
  },
  "map of arrays"(draft, place, rest) {
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
