import { also, moved } from "../draft.ts";
import type { Routes } from "./route.ts";

/** Functions of the project: parameters, results and generics. */
export const functionRoutes: Routes = {
  "parameter: plain"(draft, place, rest) {
    const [callee, user, parameter] = draft.names("handle", "user", "p");
    draft.declare(
      place,
      `function ${callee}(${user}: ${draft.hook.type}, ${parameter}: ${draft.kind.type}): void {
${rest(moved(place, parameter!, user!))}
}`,
    );
    return `${callee}(${place.user}, ${place.aliases[0]});`;
  },
  "parameter: reassigned"(draft, place, rest) {
    const [callee, user, parameter, value] = draft.names("handle", "user", "p", "x");
    const type = draft.kind.type;
    draft.declare(
      place,
      `function ${callee}(${user}: ${draft.hook.type}, ${parameter}: ${type} | undefined, other: ${type}): void {
${parameter} ??= other;
const ${value} = ${parameter};
${rest(moved(place, value!, user!))}
}`,
    );
    return `${callee}(${place.user}, ${draft.random.one("undefined", place.aliases[0])}, ${place.aliases[0]});`;
  },
  "three levels"(draft, place, rest) {
    const [one, two, three, user, parameter] = draft.names("first", "second", "third", "user", "p");
    const types = `user: ${draft.hook.type}, value: ${draft.kind.type}`;
    draft.declare(place, `function ${one}(${types}): void {\n${two}(user, value);\n}`);
    draft.declare(place, `function ${two}(${types}): void {\n${three}(user, value);\n}`);
    draft.declare(
      place,
      `function ${three}(${user}: ${draft.hook.type}, ${parameter}: ${draft.kind.type}): void {
${rest(moved(place, parameter!, user!))}
}`,
    );
    return `${one}(${place.user}, ${place.aliases[0]});`;
  },
  "recursion: direct"(draft, place, rest) {
    const [callee, user, parameter, depth] = draft.names("descend", "user", "p", "depth");
    draft.declare(
      place,
      `function ${callee}(${user}: ${draft.hook.type}, ${parameter}: ${draft.kind.type}, ${depth}: number): void {
if (${depth} > 0) {
${callee}(${user}, ${parameter}, ${depth} - 1);
return;
}
${rest(moved(place, parameter!, user!))}
}`,
    );
    return `${callee}(${place.user}, ${place.aliases[0]}, 2);`;
  },
  "recursion: mutual"(draft, place, rest) {
    const [even, odd, user, parameter] = draft.names("even", "odd", "user", "p");
    const types = `user: ${draft.hook.type}, value: ${draft.kind.type}, depth: number`;
    draft.declare(
      place,
      `function ${even}(${user}: ${draft.hook.type}, ${parameter}: ${draft.kind.type}, depth: number): void {
if (depth > 0) ${odd}(${user}, ${parameter}, depth - 1);
else {
${rest(moved(place, parameter!, user!))}
}
}`,
    );
    draft.declare(
      place,
      `function ${odd}(${types}): void {\nif (depth > 0) ${even}(user, value, depth - 1);\n}`,
    );
    return `${even}(${place.user}, ${place.aliases[0]}, 2);`;
  },
  "rest parameter"(draft, place, rest) {
    const [callee, values, user, element] = draft.names("each", "values", "user", "x");
    draft.declare(
      place,
      `function ${callee}(${user}: ${draft.hook.type}, ...${values}: ${draft.kind.type}[]): void {
for (const ${element} of ${values}) {
${rest(moved(place, element!, user!))}
}
}`,
    );
    const given = draft.random.one(place.aliases[0], `...[${place.aliases[0]}]`);
    return `${callee}(${place.user}, ${given});`;
  },
  "object parameter"(draft, place, rest) {
    const [callee, user, parameter] = draft.names("handle", "user", "p");
    draft.declare(
      place,
      `function ${callee}(${user}: ${draft.hook.type}, { value: ${parameter} }: { value: ${draft.kind.type} }): void {
${rest(moved(place, parameter!, user!))}
}`,
    );
    return `${callee}(${place.user}, { value: ${place.aliases[0]} });`;
  },
  "default parameter"(draft, place, rest) {
    const [name, one, two] = draft.names("both", "p", "p");
    return `const ${name} = (${one}: ${draft.kind.type}, ${two} = ${one}) => {
${rest(also(place, two!, one!))}
};
${name}(${place.aliases[0]});`;
  },
  "parameter: optional"(draft, place, rest) {
    const [callee, user, parameter] = draft.names("handle", "user", "p");
    draft.declare(
      place,
      `function ${callee}(${user}: ${draft.hook.type}, ${parameter}?: ${draft.kind.type}): void {
if (${parameter} === undefined) return;
${rest(moved(place, parameter!, user!))}
}`,
    );
    return `if (${draft.flag(place)}) ${callee}(${place.user});\nelse ${callee}(${place.user}, ${place.aliases[0]});`;
  },
  "generic function: identity"(draft, place, rest) {
    const [callee, name] = draft.names("same", "x");
    draft.declare(place, `function ${callee}<T>(value: T): T {\nreturn value;\n}`);
    return `const ${name} = ${callee}(${place.aliases[0]});\n${rest(also(place, name!))}`;
  },
  "generic function: pick"(draft, place, rest) {
    const [callee, name] = draft.names("pick", "x");
    draft.declare(
      place,
      `function ${callee}<T>(condition: boolean, first: T, second: T): T {\nreturn condition ? first : second;\n}`,
    );
    const [first, last] = [place.aliases[0], place.aliases.at(-1)!];
    return `const ${name} = ${callee}(${draft.flag(place)}, ${first}, ${last});\n${rest(also(place, name!))}`;
  },
  tap(draft, place, rest) {
    const [callee, name] = draft.names("tap", "x");
    draft.declare(
      place,
      `function ${callee}<T>(value: T, action: (value: T) => void): T {
action(value);
return value;
}`,
    );
    return `${callee}(${place.aliases[0]}, (${name}) => {\n${rest(also(place, name!))}\n});`;
  },
  "generic function: first of a list"(draft, place, rest) {
    const [callee, name] = draft.names("firstOf", "x");
    draft.declare(place, `function ${callee}<T>(list: readonly T[]): T | undefined {\nreturn list[0];\n}`);
    return `const ${name} = ${callee}([${place.aliases[0]}]);
if (${name} !== undefined) {
${rest(also(place, name!))}
}`;
  },
  "returned in an object"(draft, place, rest) {
    const [callee, name] = draft.names("wrap", "o");
    draft.declare(place, `function ${callee}(value: ${draft.kind.type}) {\nreturn { value, count: 1 };\n}`);
    return `const ${name} = ${callee}(${place.aliases[0]});\n${rest(also(place, `${name}.value`))}`;
  },
  "generic function: keyed access"(draft, place, rest) {
    const [callee, name] = draft.names("field", "x");
    draft.declare(
      place,
      `function ${callee}<T, K extends keyof T>(object: T, key: K): T[K] {\nreturn object[key];\n}`,
    );
    return `const ${name} = ${callee}({ value: ${place.aliases[0]}, count: 1 }, "value");
${rest(also(place, name!))}`;
  },
};
