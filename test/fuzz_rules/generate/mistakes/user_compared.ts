import { any, type Mistakes } from "./mistake.ts";

/** Users that are compared with another object. */
export const comparedUserMistakes: Mistakes = {
  "user searched for": (draft, place) => ({
    here: `if (([{}, 1] as unknown[]).${draft.random.one("includes", "indexOf")}(${any(draft, place)})) dovecot.i_info("same");`,
  }),
  "user compared"(draft, place) {
    const other = draft.name("other");
    return {
      here: `const ${other}: unknown = {};\nif (${other} === ${any(draft, place)}) dovecot.i_info("same");`,
    };
  },
  "user compared by a generic function"(draft, place) {
    const same = draft.name("same");
    draft.declare(place, `function ${same}<T>(first: T, second: T): boolean {\nreturn first === second;\n}`);
    return { here: `if (${same}<object>(${any(draft, place)}, {})) dovecot.i_info("same");` };
  },
  "user compared as an interface"(draft, place) {
    const [type, other] = draft.names("Named", "other");
    draft.declare(place, `interface ${type} {\nreadonly username: string;\n}`);
    return {
      here: `const ${other}: ${type} = { username: "bob" };
if ([${other}].some((each: ${type}) => each === (${any(draft, place)} as ${type}))) dovecot.i_info("same");`,
    };
  },
  "user in a switch"(draft, place) {
    const other = draft.name("other");
    return {
      here: `const ${other}: object = {};\nswitch (${other}) {\ncase ${any(draft, place)}:\ndovecot.i_info("same");\n}`,
    };
  },
};
