import { also, moved } from "../draft.ts";
import type { Routes } from "./route.ts";

/** Functions and classes of other modules. */
export const moduleRoutes: Routes = {
  "function of a module"(draft, place, rest) {
    const [callee, user, parameter] = draft.names("handle", "user", "p");
    const unit = draft.module(place, callee!);
    unit.tops.push(`export function ${callee}(${user}: ${draft.hook.type}, ${parameter}: ${draft.kind.type}): void {
${rest({ ...moved(place, parameter!, user!), unit })}
}`);
    return `${callee}(${place.user}, ${place.aliases[0]});`;
  },
  "class of a module"(draft, place, rest) {
    const [type, name] = draft.names("Holder", "h");
    draft.module(place, type!).tops.push(`export class ${type} {
constructor(readonly value: ${draft.kind.type}) {}
}`);
    return `const ${name} = new ${type}(${place.aliases[0]});\n${rest(also(place, `${name}.value`))}`;
  },
  "generic function of a module"(draft, place, rest) {
    const [callee, name] = draft.names("same", "x");
    draft
      .module(place, callee!)
      .tops.push(`export const ${callee} = <T>(value: T, ...others: T[]): T => others[0] ?? value;`);
    return `const ${name} = ${callee}(${place.aliases[0]});\n${rest(also(place, name!))}`;
  },
  "callback for a module"(draft, place, rest) {
    const [callee, name] = draft.names("apply", "x");
    draft
      .module(place, callee!)
      .tops.push(`export function ${callee}<T>(values: readonly T[], action: (value: T) => void): void {
for (const value of values) action(value);
}`);
    return `${callee}([${place.aliases[0]}], (${name}) => {\n${rest(also(place, name!))}\n});`;
  },
};
