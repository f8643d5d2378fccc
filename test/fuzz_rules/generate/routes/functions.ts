import { also, moved } from "../draft.ts";
import type { Routes } from "./route.ts";

/** Functions of the project: parameters, results, generics, closures and callbacks. */
export const functionRoutes: Routes = {
  parameter(draft, place, rest) {
    const [callee, user, parameter] = [draft.name("handle"), draft.name("user"), draft.name("p")];
    draft.tops.push(`function ${callee}(${user}: ${draft.hook.type}, ${parameter}: ${draft.kind.type}): void {
${rest(moved(place, parameter, user))}
}`);
    return `${callee}(${place.user}, ${place.aliases[0]});`;
  },
  identity(draft, place, rest) {
    const [callee, name] = [draft.name("same"), draft.name("x")];
    draft.tops.push(`function ${callee}<T>(value: T): T {\n  return value;\n}`);
    return `const ${name} = ${callee}(${place.aliases[0]});\n${rest(also(place, name))}`;
  },
  tap(draft, place, rest) {
    const [callee, name] = [draft.name("tap"), draft.name("x")];
    draft.tops.push(`function ${callee}<T>(value: T, action: (value: T) => void): T {
  action(value);
  return value;
}`);
    return `${callee}(${place.aliases[0]}, (${name}) => {\n${rest(also(place, name))}\n});`;
  },
  closure(draft, place, rest) {
    const name = draft.name("run");
    return `const ${name} = () => {\n${rest(place)}\n};\n${name}();`;
  },
  "function in an object"(draft, place, rest) {
    const name = draft.name("actions");
    return `const ${name} = { run: () => {\n${rest(place)}\n} };\n${name}.run();`;
  },
  forEach(draft, place, rest) {
    const element = draft.name("x");
    return `[${place.aliases[0]}].forEach((${element}) => {\n${rest(also(place, element))}\n});`;
  },
  "default parameter"(draft, place, rest) {
    const [name, one, two] = [draft.name("both"), draft.name("p"), draft.name("p")];
    const inner = also(also(place, one), two);
    return `const ${name} = (${one}: ${draft.kind.type}, ${two} = ${one}) => {\n${rest(inner)}\n};
${name}(${place.aliases[0]});`;
  },
};
