import { also, type Draft, type Place } from "../draft.ts";
import type { Routes } from "./route.ts";

/** A text that the compiler cannot know: each of three values. */
const kind = (draft: Draft, place: Place) =>
  `${draft.flag(place)} ? "one" : ${draft.flag(place)} ? "two" : "three"`;

/** Statements around the uses of an object. */
export const controlFlowRoutes: Routes = {
  "if: plain": (draft, place, rest) => `if (${draft.flag(place)}) {\n${rest(place)}\n}`,
  "if: else": (draft, place, rest) =>
    `if (${draft.flag(place)}) {\n${draft.use(place)}\n} else {\n${rest(place)}\n}`,
  "if: else if": (draft, place, rest) => `if (${draft.flag(place)}) {
${draft.use(place)}
} else if (${draft.flag(place)}) {
${rest(place)}
} else {
${draft.use(place)}
}`,
  "switch: break": (draft, place, rest) => `switch (${kind(draft, place)}) {
case "one":
${draft.use(place)}
break;
case "two": {
${rest(place)}
break;
}
default:
${draft.use(place)}
}`,
  "switch: fall through": (draft, place, rest) => `switch (${kind(draft, place)}) {
case "one":
case "two":
${draft.use(place)}
default:
{
${rest(place)}
}
}`,
  "block: plain": (_, place, rest) => `{\n${rest(place)}\n}`,
  "block: labelled"(draft, place, rest) {
    const label = draft.name("part");
    return `${label}: {
if (${draft.flag(place)}) break ${label};
${rest(place)}
}`;
  },
  "early return"(draft, place, rest) {
    const name = draft.name("run");
    return `const ${name} = () => {
if (${draft.flag(place)}) return;
${rest(place)}
};
${name}();`;
  },
  "try catch"(draft, place, rest) {
    const problem = draft.name("problem");
    return `try {
${rest({ ...place, isCalm: false })}
} catch (${problem}) {
dovecot.i_info(\`\${${problem}}\`);
}`;
  },
  "try finally": (draft, place, rest) =>
    `try {\n${rest(place)}\n} finally {\n${draft.use({ ...place, isCalm: true })}\n}`,
  "throw: caught"(draft, place, rest) {
    const problem = draft.name("problem");
    return `try {
if (${draft.flag(place)}) throw new Error("not now");
${draft.use(place)}
} catch (${problem}) {
dovecot.i_info(\`\${${problem}}\`);
${rest(place)}
}`;
  },
  "throw: in an error"(draft, place, rest) {
    const [type, problem] = draft.names("Carried", "problem");
    draft.declare(
      place,
      `class ${type} extends Error {
constructor(readonly value: ${draft.kind.type}) {
super("carried");
}
}`,
    );
    return `try {
throw new ${type}(${place.aliases[0]});
} catch (${problem}) {
if (${problem} instanceof ${type}) {
${rest(also(place, `${problem}.value`))}
}
}`;
  },
  "throw: again"(draft, place, rest) {
    const problem = draft.name("problem");
    if (place.isCalm) return `{\n${rest(place)}\n}`;
    return `try {
${rest(place)}
} catch (${problem}) {
${draft.use({ ...place, isCalm: true })}
throw ${problem};
}`;
  },
  "block: using beside"(draft, place, rest) {
    if (draft.hook.type !== "MailUser") return `{\n${rest(place)}\n}`;
    const other = draft.name("beside");
    return `{
using ${other} = ${place.user}.mailbox("Archive");
${rest(place)}
}`;
  },
};
