import { also } from "../draft.ts";
import type { Routes } from "./route.ts";

/** Fields of objects. */
export const objectRoutes: Routes = {
  "object field: plain"(draft, place, rest) {
    const name = draft.name("o");
    return `const ${name} = { value: ${place.aliases[0]}, count: 1 };\n${rest(also(place, `${name}.value`))}`;
  },
  "object field: brackets"(draft, place, rest) {
    const name = draft.name("o");
    return `const ${name} = { value: ${place.aliases[0]}, count: 1 };\n${rest(also(place, `${name}["value"]`))}`;
  },
  "object field: assigned"(draft, place, rest) {
    const name = draft.name("o");
    return `const ${name}: { value: ${draft.kind.type}; count?: number } = { value: ${place.aliases.at(-1)!} };
${name}.value = ${place.aliases[0]};
${rest(also(place, `${name}.value`))}`;
  },
  "object field: nested"(draft, place, rest) {
    const [one, two] = draft.names("o", "o");
    return `const ${one} = { value: ${place.aliases[0]} };
const ${two} = { inner: ${one} };
${rest(also(place, `${two}.inner.value`, `${one}.value`))}`;
  },
  "object copy: spread"(draft, place, rest) {
    const [one, two] = draft.names("o", "o");
    return `const ${one} = { value: ${place.aliases[0]} };
const ${two} = { ...${one}, count: 1 };
${rest(also(place, `${two}.value`, `${one}.value`))}`;
  },
  "object field: shorthand"(draft, place, rest) {
    const [value, name] = draft.names("value", "o");
    return `const ${value} = ${place.aliases[0]};
const ${name} = { ${value}, count: 1 };
${rest(also(place, `${name}.${value}`))}`;
  },
  "record: key"(draft, place, rest) {
    const [name, found] = draft.names("record", "x");
    return `const ${name}: Record<string, ${draft.kind.type}> = {};
${name}["a"] = ${place.aliases[0]};
const ${found} = ${name}["a"];
if (${found} !== undefined) {
${rest(also(place, found!))}
}`;
  },
  "record: Object.keys"(draft, place, rest) {
    const [name, key, found] = draft.names("record", "key", "x");
    return `const ${name}: Record<string, ${draft.kind.type}> = { a: ${place.aliases[0]} };
for (const ${key} of Object.keys(${name}).sort()) {
const ${found} = ${name}[${key}];
if (${found}) {
${rest(also(place, found!))}
}
}`;
  },
  "object copy: Object.assign"(draft, place, rest) {
    const name = draft.name("o");
    return `const ${name} = Object.assign({ count: 1 }, { value: ${place.aliases[0]} });
${rest(also(place, `${name}.value`))}`;
  },
  "object member: getter"(draft, place, rest) {
    const name = draft.name("o");
    return `const ${name} = { get value() { return ${place.aliases[0]}; } };
${rest(also(place, `${name}.value`))}`;
  },
  "object member: method"(draft, place, rest) {
    const [name, found] = draft.names("o", "x");
    return `const ${name} = {
value: ${place.aliases[0]},
get() { return this.value; },
};
const ${found} = ${name}.get();
${rest(also(place, found!))}`;
  },
  "optional chain"(draft, place, rest) {
    const [name, found] = draft.names("o", "x");
    return `const ${name} = ${draft.flag(place)} ? { value: ${place.aliases[0]} } : undefined;
const ${found} = ${name}?.value;
if (${found}) {
${rest(also(place, found!))}
}`;
  },
  "tagged union"(draft, place, rest) {
    const [type, name] = draft.names("Result", "result");
    draft.declare(
      place,
      `type ${type} = { ok: true; value: ${draft.kind.type} } | { ok: false; reason: string };`,
    );
    return `const ${name}: ${type} = ${draft.flag(place)} ? { ok: true, value: ${place.aliases[0]} } : { ok: false, reason: "none" };
if (${name}.ok) {
${rest(also(place, `${name}.value`))}
} else {
dovecot.i_info(${name}.reason);
}`;
  },
};
