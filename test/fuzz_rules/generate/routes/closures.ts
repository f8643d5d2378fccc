import { also } from "../draft.ts";
import type { Routes } from "./route.ts";

/** Functions that capture an object. */
export const closureRoutes: Routes = {
  closure(draft, place, rest) {
    const name = draft.name("run");
    return `const ${name} = () => {\n${rest(place)}\n};\n${name}();`;
  },
  "closure called twice"(draft, place, rest) {
    const name = draft.name("run");
    return `const ${name} = () => {\n${rest(place)}\n};\n${name}();\n${name}();`;
  },
  "inner function"(draft, place, rest) {
    // What is known of a name by a condition is not known in a function declaration.
    const [name, value] = draft.names("inner", "x");
    return `const ${value}: ${draft.kind.type} = ${place.aliases[0]};
function ${name}(): void {
${rest({ ...place, aliases: [value!] })}
}
${name}();`;
  },
  "called at once": (_, place, rest) => `(() => {\n${rest(place)}\n})();`,
  "closure with parameter"(draft, place, rest) {
    const [name, parameter] = draft.names("run", "p");
    return `const ${name} = (${parameter}: ${draft.kind.type}) => {
${rest(also(place, parameter!))}
};
${name}(${place.aliases[0]});`;
  },
  "closure that gives the object"(draft, place, rest) {
    const name = draft.name("get");
    return `const ${name} = () => ${place.aliases[0]};\n${rest(also(place, `${name}()`))}`;
  },
  "function in an object"(draft, place, rest) {
    const name = draft.name("actions");
    return `const ${name} = {
run: () => {
${rest(place)}
},
};
${name}.run();`;
  },
  "functions in an array"(draft, place, rest) {
    const [name, action] = draft.names("actions", "action");
    return `const ${name}: (() => void)[] = [];
${name}.push(() => {
${rest(place)}
});
for (const ${action} of ${name}) ${action}();`;
  },
  "functions in a map"(draft, place, rest) {
    const name = draft.name("actions");
    return `const ${name} = new Map<string, () => void>();
${name}.set("a", () => {
${rest(place)}
});
${name}.get("a")?.();`;
  },
  "function that is given"(draft, place, rest) {
    const callee = draft.name("run");
    draft.declare(place, `function ${callee}(action: () => void): void {\naction();\n}`);
    return `${callee}(() => {\n${rest(place)}\n});`;
  },
  "returned closure"(draft, place, rest) {
    const [callee, name] = draft.names("getter", "get");
    draft.declare(
      place,
      `function ${callee}(value: ${draft.kind.type}): () => ${draft.kind.type} {\nreturn () => value;\n}`,
    );
    return `const ${name} = ${callee}(${place.aliases[0]});\n${rest(also(place, `${name}()`))}`;
  },
  currying(draft, place, rest) {
    const [callee, name] = draft.names("with", "x");
    draft.declare(
      place,
      `const ${callee} = (value: ${draft.kind.type}) => (action: (value: ${draft.kind.type}) => void) => {
action(value);
};`,
    );
    return `${callee}(${place.aliases[0]})((${name}) => {\n${rest(also(place, name!))}\n});`;
  },
  "reassigned function"(draft, place, rest) {
    const name = draft.name("run");
    return `let ${name} = (): void => {};
${name} = () => {
${rest(place)}
};
${name}();`;
  },
};
