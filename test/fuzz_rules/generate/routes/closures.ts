import { also, moved } from "../draft.ts";
import type { Routes } from "./route.ts";

/** Functions that capture an object. */
export const closureRoutes: Routes = {
  "closure: arrow"(draft, place, rest) {
    const name = draft.name("run");
    return `const ${name} = () => {\n${rest(place)}\n};\n${name}();`;
  },
  "closure: called twice"(draft, place, rest) {
    const name = draft.name("run");
    return `const ${name} = () => {\n${rest(place)}\n};\n${name}();\n${name}();`;
  },
  "closure: declaration"(draft, place, rest) {
    // What is known of a name by a condition is not known in a function declaration.
    const [name, value] = draft.names("inner", "x");
    return `const ${value}: ${draft.kind.type} = ${place.aliases[0]};
function ${name}(): void {
${rest({ ...place, aliases: [value!] })}
}
${name}();`;
  },
  "closure: called at once": (_, place, rest) => `(() => {\n${rest(place)}\n})();`,
  "closure with parameter"(draft, place, rest) {
    const [name, parameter] = draft.names("run", "p");
    return `const ${name} = (${parameter}: ${draft.kind.type}) => {
${rest(also(place, parameter!))}
};
${name}(${place.aliases[0]});`;
  },
  "closure that returns: local"(draft, place, rest) {
    const name = draft.name("get");
    return `const ${name} = () => ${place.aliases[0]};\n${rest(also(place, `${name}()`))}`;
  },
  "stored function: object"(draft, place, rest) {
    const name = draft.name("actions");
    return `const ${name} = {
run: () => {
${rest(place)}
},
};
${name}.run();`;
  },
  "stored function: array"(draft, place, rest) {
    const [name, action] = draft.names("actions", "action");
    return `const ${name}: (() => void)[] = [];
${name}.push(() => {
${rest(place)}
});
for (const ${action} of ${name}) ${action}();`;
  },
  "stored function: map"(draft, place, rest) {
    const name = draft.name("actions");
    return `const ${name} = new Map<string, () => void>();
${name}.set("a", () => {
${rest(place)}
});
${name}.get("a")?.();`;
  },
  "given function: plain"(draft, place, rest) {
    const callee = draft.name("run");
    draft.declare(place, `function ${callee}(action: () => void): void {\naction();\n}`);
    return `${callee}(() => {\n${rest(place)}\n});`;
  },
  "closure that returns: made"(draft, place, rest) {
    const [callee, name] = draft.names("getter", "get");
    draft.declare(
      place,
      `function ${callee}(value: ${draft.kind.type}): () => ${draft.kind.type} {\nreturn () => value;\n}`,
    );
    return `const ${name} = ${callee}(${place.aliases[0]});\n${rest(also(place, `${name}()`))}`;
  },
  "given function: named"(draft, place, rest) {
    const [run, handle, user, parameter] = draft.names("run", "handle", "user", "p");
    const [hook, type] = [draft.hook.type, draft.kind.type];
    draft.declare(
      place,
      `function ${run}(user: ${hook}, value: ${type}, action: (user: ${hook}, value: ${type}) => void): void {
action(user, value);
}`,
    );
    draft.declare(
      place,
      `function ${handle}(${user}: ${hook}, ${parameter}: ${type}): void {
${rest(moved(place, parameter!, user!))}
}`,
    );
    return `${run}(${place.user}, ${place.aliases[0]}, ${handle});`;
  },
  "stored function: table"(draft, place, rest) {
    const [table, handle, user, parameter] = draft.names("handlers", "handle", "user", "p");
    const [hook, type] = [draft.hook.type, draft.kind.type];
    draft.declare(
      place,
      `function ${handle}(${user}: ${hook}, ${parameter}: ${type}): void {
${rest(moved(place, parameter!, user!))}
}`,
    );
    draft.declare(
      place,
      `const ${table}: Readonly<Record<string, (user: ${hook}, value: ${type}) => void>> = { imap: ${handle} };`,
    );
    return `${table}[${place.user}.service]?.(${place.user}, ${place.aliases[0]});`;
  },
  "closure that returns: methods"(draft, place, rest) {
    const [callee, name, given] = draft.names("reporter", "reporter", "x");
    draft.declare(
      place,
      `function ${callee}(value: ${draft.kind.type}) {
return {
run(action: (value: ${draft.kind.type}) => void): void {
action(value);
},
};
}`,
    );
    return `const ${name} = ${callee}(${place.aliases[0]});
${name}.run((${given}) => {
${rest(also(place, given!))}
});`;
  },
  "given function: currying"(draft, place, rest) {
    const [callee, name] = draft.names("with", "x");
    draft.declare(
      place,
      `const ${callee} = (value: ${draft.kind.type}) => (action: (value: ${draft.kind.type}) => void) => {
action(value);
};`,
    );
    return `${callee}(${place.aliases[0]})((${name}) => {\n${rest(also(place, name!))}\n});`;
  },
  "stored function: variable"(draft, place, rest) {
    const name = draft.name("run");
    return `let ${name} = (): void => {};
${name} = () => {
${rest(place)}
};
${name}();`;
  },
};
