import { also } from "../draft.ts";
import type { Routes } from "./route.ts";

/** Functions that are defined elsewhere, with what their documentation promises. They may raise where they call i_debug. */
export const declaredRoutes: Routes = {
  "declared function: borrows"(draft, place, rest) {
    if (place.isCalm) return `{\n${rest(place)}\n}`;
    const name = draft.name("audit");
    draft.declare(place, `/** @borrows value */\ndeclare function ${name}(value: ${draft.kind.type}): void;`);
    draft.prelude.push(`function ${name}(value) dovecot.i_debug(type(value)) end`);
    return `${name}(${place.aliases[0]});\n${rest(place)}`;
  },
  "declared function: borrows a callback"(draft, place, rest) {
    if (place.isCalm) return `{\n${rest(place)}\n}`;
    const [name, value] = draft.names("apply", "x");
    const type = draft.kind.type;
    draft.declare(
      place,
      `/**
* @borrows value
* @borrows action
*/
declare function ${name}(value: ${type}, action: (this: void, value: ${type}) => void): void;`,
    );
    draft.prelude.push(
      `function ${name}(value, action) dovecot.i_debug("before") action(value) dovecot.i_debug("behind") end`,
    );
    return `${name}(${place.aliases[0]}, (${value}) => {\n${rest(also(place, value!))}\n});`;
  },
};
