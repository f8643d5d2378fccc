import { any, type Mistakes } from "./mistake.ts";

/** Mailboxes that are ordered, or compared with what is no mailbox. */
export const comparedMistakes: Mistakes = {
  "mailbox searched for": (draft, place) => ({
    here: `if (([{}, 1] as unknown[]).${draft.random.one("includes", "indexOf")}(${any(draft, place)})) dovecot.i_info("same");`,
  }),
  "mailbox compared by a generic function"(draft, place) {
    const same = draft.name("same");
    draft.declare(place, `function ${same}<T>(first: T, second: T): boolean {\nreturn first === second;\n}`);
    return { here: `if (${same}<object>(${any(draft, place)}, {})) dovecot.i_info("same");` };
  },
  "freed mailbox compared by a generic function"(draft, place) {
    const [same, other] = draft.names("same", "other");
    draft.declare(place, `function ${same}<T>(first: T, second: T): boolean {\nreturn first === second;\n}`);
    return {
      here: `const ${other} = ${place.user}.mailbox("Archive");
${other}.free();
if (${same}(${other}, ${any(draft, place)})) dovecot.i_info("same");`,
    };
  },
  "mailboxes ordered"(draft, place) {
    const other = draft.name("other");
    const alias = any(draft, place);
    return {
      here: `{
using ${other} = ${place.user}.mailbox("Archive");
${draft.random.one(
  `if (${alias} < ${other}) dovecot.i_info("less");`,
  `[${alias}, ${other}].sort((a, b) => (a < b ? -1 : 1));`,
)}
}`,
    };
  },
  "mailboxes ordered by a generic function"(draft, place) {
    const [smaller, other] = draft.names("smaller", "other");
    draft.declare(
      place,
      `function ${smaller}<T>(first: T, second: T): T {\nreturn first < second ? first : second;\n}`,
    );
    return {
      here: `{
using ${other} = ${place.user}.mailbox("Archive");
dovecot.i_info(${smaller}(${any(draft, place)}, ${other}).vname);
}`,
    };
  },
};
