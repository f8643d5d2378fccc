import { also, moved } from "../draft.ts";
import type { Routes } from "./route.ts";

/** Functions and classes of other modules. */
export const moduleRoutes: Routes = {
  "function of a module: named"(draft, place, rest) {
    const [callee, user, parameter] = draft.names("handle", "user", "p");
    const unit = draft.module(place, callee!);
    unit.tops.push(`export function ${callee}(${user}: ${draft.hook.type}, ${parameter}: ${draft.kind.type}): void {
${rest({ ...moved(place, parameter!, user!), unit })}
}`);
    return `${callee}(${place.user}, ${place.aliases[0]});`;
  },
  "function of a module: namespace"(draft, place, rest) {
    const [space, callee, user, parameter] = draft.names("tools", "handle", "user", "p");
    const unit = draft.module(place, `* as ${space}`);
    unit.tops.push(`export function ${callee}(${user}: ${draft.hook.type}, ${parameter}: ${draft.kind.type}): void {
${rest({ ...moved(place, parameter!, user!), unit })}
}`);
    return `${space}.${callee}(${place.user}, ${place.aliases[0]});`;
  },
  "function of a module: exported again"(draft, place, rest) {
    const [callee, user, parameter] = draft.names("handle", "user", "p");
    const between = draft.module(place, callee!);
    const unit = draft.module({ ...place, unit: between }, callee!);
    between.tops.push(`export { ${callee} };`);
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
