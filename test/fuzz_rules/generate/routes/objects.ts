import { also } from "../draft.ts";
import type { Routes } from "./route.ts";

/** Fields of objects and classes. */
export const objectRoutes: Routes = {
  "object field"(draft, place, rest) {
    const name = draft.name("o");
    const field = draft.random.one("value", "box");
    const access = draft.random.chance(0.2) ? `${name}["${field}"]` : `${name}.${field}`;
    return `const ${name} = { ${field}: ${place.aliases[0]}, count: 1 };\n${rest(also(place, access))}`;
  },
  "assigned field"(draft, place, rest) {
    const name = draft.name("o");
    return `const ${name}: { value?: ${draft.kind.type} } = {};
${name}.value = ${place.aliases[0]};
${rest(also(place, `${name}.value`))}`;
  },
  "spread object"(draft, place, rest) {
    const [one, two] = [draft.name("o"), draft.name("o")];
    return `const ${one} = { value: ${place.aliases[0]} };
const ${two} = { ...${one}, count: 1 };
${rest(also(also(place, `${one}.value`), `${two}.value`))}`;
  },
  "parameter property"(draft, place, rest) {
    const [type, name] = [draft.name("Holder"), draft.name("h")];
    draft.tops.push(`class ${type} {
  constructor(readonly value: ${draft.kind.type}) {}
}`);
    return `const ${name} = new ${type}(${place.aliases[0]});\n${rest(also(place, `${name}.value`))}`;
  },
  "class field"(draft, place, rest) {
    const [type, name] = [draft.name("Holder"), draft.name("h")];
    draft.tops.push(`class ${type} {
  value: ${draft.kind.type} | undefined;
  take(value: ${draft.kind.type}): ${draft.kind.type} {
    this.value = value;
    return value;
  }
  get(): ${draft.kind.type} | undefined {
    return this.value;
  }
}`);
    const found = draft.name("x");
    return `const ${name} = new ${type}();
${name}.take(${place.aliases[0]});
const ${found} = ${name}.${draft.random.one("value", "get()")};
if (${found} !== undefined) {
${rest(also(place, found))}
}`;
  },
};
