import { also, moved } from "../draft.ts";
import type { Routes } from "./route.ts";

/** Generators that hold an object while they wait. */
export const generatorRoutes: Routes = {
  "yielded object: yield"(draft, place, rest) {
    const [callee, element] = draft.names("values", "x");
    draft.declare(
      place,
      `function* ${callee}(value: ${draft.kind.type}): Generator<${draft.kind.type}> {\nyield value;\nyield value;\n}`,
    );
    return `for (const ${element} of ${callee}(${place.aliases[0]})) {\n${rest(also(place, element!))}\n}`;
  },
  "body of a generator: used"(draft, place, rest) {
    const [callee, user, parameter, element] = draft.names("steps", "user", "p", "n");
    draft.declare(
      place,
      `function* ${callee}(${user}: ${draft.hook.type}, ${parameter}: ${draft.kind.type}): Generator<number> {
yield 1;
${rest(moved(place, parameter!, user!))}
yield 2;
}`,
    );
    return `for (const ${element} of ${callee}(${place.user}, ${place.aliases[0]})) dovecot.i_info(\`\${${element}}\`);`;
  },
  // Nothing of the server is called in the coroutine, which old releases do not survive.
  "body of a generator: held"(draft, place, rest) {
    const [callee, held, element] = draft.names("steps", "held", "n");
    draft.declare(
      place,
      `function* ${callee}(value: ${draft.kind.type}): Generator<number> {
const ${held} = [value];
yield ${held}.length;
yield ${held}.length + 1;
}`,
    );
    return `for (const ${element} of ${callee}(${place.aliases[0]})) {
dovecot.i_info(\`\${${element}}\`);
${rest(place)}
}`;
  },
  "yielded object: delegated"(draft, place, rest) {
    const [inner, outer, element] = draft.names("inner", "outer", "x");
    const type = draft.kind.type;
    draft.declare(place, `function* ${inner}(value: ${type}): Generator<${type}> {\nyield value;\n}`);
    draft.declare(
      place,
      `function* ${outer}(value: ${type}): Generator<${type}> {\nyield* ${inner}(value);\n}`,
    );
    return `for (const ${element} of ${outer}(${place.aliases[0]})) {\n${rest(also(place, element!))}\n}`;
  },
  "yielded object: spread"(draft, place, rest) {
    const [callee, list, element] = draft.names("values", "list", "x");
    draft.declare(
      place,
      `function* ${callee}(value: ${draft.kind.type}): Generator<${draft.kind.type}> {\nyield value;\n}`,
    );
    return `const ${list} = [...${callee}(${place.aliases[0]})];
for (const ${element} of ${list}) {
${rest(also(place, element!))}
}`;
  },
};
