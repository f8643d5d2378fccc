import type { Routes } from "./route.ts";

/** Statements around the uses of an object. */
export const controlFlowRoutes: Routes = {
  if: (draft, place, rest) => `if (${draft.flag(place)}) {\n${rest(place)}\n}`,
  "if else": (draft, place, rest) =>
    `if (${draft.flag(place)}) {\n${draft.use(place)}\n} else {\n${rest(place)}\n}`,
  "else if": (draft, place, rest) => `if (${draft.flag(place)}) {
${draft.use(place)}
} else if (${draft.flag(place)}) {
${rest(place)}
} else {
${draft.use(place)}
}`,
  switch: (draft, place, rest) => `switch (${place.user}.service) {
case "pop3":
${draft.use(place)}
break;
case "imap": {
${rest(place)}
break;
}
default:
${draft.use(place)}
}`,
  "switch that falls through"(draft, place, rest) {
    return `switch (${place.user}.service) {
case "pop3":
case "imap":
${draft.use(place)}
default:
{
${rest(place)}
}
}`;
  },
  block: (_, place, rest) => `{\n${rest(place)}\n}`,
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
  "thrown and caught"(draft, place, rest) {
    const problem = draft.name("problem");
    return `try {
if (${draft.flag(place)}) throw new Error("not now");
${draft.use(place)}
} catch (${problem}) {
dovecot.i_info(\`\${${problem}}\`);
${rest(place)}
}`;
  },
  "catch that throws"(draft, place, rest) {
    const problem = draft.name("problem");
    if (place.isCalm) return `{\n${rest(place)}\n}`;
    return `try {
${rest(place)}
} catch (${problem}) {
${draft.use({ ...place, isCalm: true })}
throw ${problem};
}`;
  },
  "using beside"(draft, place, rest) {
    if (draft.hook.type !== "MailUser") return `{\n${rest(place)}\n}`;
    const other = draft.name("beside");
    return `{
using ${other} = ${place.user}.mailbox("Archive");
${rest(place)}
}`;
  },
};
