import type { Draft, Place } from "../draft.ts";
import { any, type Mistake, type Mistakes } from "./mistake.ts";

/** Keeps an object in a variable of the module, and uses it when the hook is called again. */
function kept(draft: Draft, place: Place, how: Keeping): Mistake {
  const name = draft.name("kept");
  draft.keep(place, name, how.declaration(name, draft.kind.type));
  const found = draft.name("found");
  const use = draft.kind.use(found, place, draft);
  return {
    here: how.keep(name, any(draft, place)),
    later: `{\nconst ${found} = ${how.find(name)};\nif (${found} !== undefined) {\n${use}\n}\n}`,
  };
}

interface Keeping {
  readonly declaration: (name: string, type: string) => string;
  readonly keep: (name: string, value: string) => string;
  readonly find: (name: string) => string;
}

/** Ways to keep an object, by the name of the mistake. */
const WAYS: Readonly<Record<string, Keeping>> = {
  "request kept": {
    declaration: (name, type) => `let ${name}: { value?: ${type} } = {};`,
    keep: (name, value) => `${name}.value = ${value};`,
    find: (name) => `${name}.value`,
  },
  "request kept in an array": {
    declaration: (name, type) => `const ${name}: ${type}[] = [];`,
    keep: (name, value) => `${name}.push(${value});`,
    find: (name) => `${name}[0]`,
  },
  "request kept in a map": {
    declaration: (name, type) => `const ${name} = new Map<string, ${type}>();`,
    keep: (name, value) => `${name}.set("a", ${value});`,
    find: (name) => `${name}.get("a")`,
  },
  "request kept in a closure": {
    declaration: (name, type) => `const ${name}: { get?: () => ${type} } = {};`,
    keep: (name, value) => `{\nconst held = ${value};\n${name}.get = () => held;\n}`,
    find: (name) => `${name}.get?.()`,
  },
  "request kept in a list of objects": {
    declaration: (name, type) => `const ${name}: { value: ${type}; count: number }[] = [];`,
    keep: (name, value) => `${name}.push({ value: ${value}, count: 1 });`,
    find: (name) => `${name}[0]?.value`,
  },
  "request kept as a copied list": {
    declaration: (name, type) => `const ${name}: { all: ${type}[] } = { all: [] };`,
    keep: (name, value) => `${name}.all = [...${name}.all, ${value}];`,
    find: (name) => `${name}.all[0]`,
  },
};

/** Requests, their tables and events that are kept beyond the call. */
export const borrowedMistakes: Mistakes = {
  ...Object.fromEntries(
    Object.entries(WAYS).map(([name, how]) => [
      name,
      (draft: Draft, place: Place) => kept(draft, place, how),
    ]),
  ),
  "request kept by a function"(draft, place) {
    const [all, keep, found] = draft.names("all", "keep", "found");
    draft.keep(place, all!, `const ${all}: ${draft.kind.type}[] = [];`);
    draft.declare(place, `function ${keep}(value: ${draft.kind.type}): void {\n${all}.push(value);\n}`);
    return {
      here: `${keep}(${any(draft, place)});`,
      later: `for (const ${found} of ${all}) {\n${draft.kind.use(found!, place, draft)}\n}`,
    };
  },
  "request kept by an instance"(draft, place) {
    const [type, store, found] = draft.names("Store", "store", "found");
    draft.declare(
      place,
      `class ${type} {
private value: ${draft.kind.type} | undefined;
put(value: ${draft.kind.type}): void {
this.value = value;
}
take(): ${draft.kind.type} | undefined {
return this.value;
}
}`,
    );
    draft.declare(place, `${place.unit === draft.entry ? "" : "export "}const ${store} = new ${type}();`);
    if (place.unit !== draft.entry)
      draft.entry.imports.push(`import { ${store} } from "./${place.unit.name}";`);
    return {
      here: `${store}.put(${any(draft, place)});`,
      later: `{\nconst ${found} = ${store}.take();\nif (${found} !== undefined) {\n${draft.kind.use(found!, place, draft)}\n}\n}`,
    };
  },
};
