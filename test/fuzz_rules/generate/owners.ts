import type { Draft, Place, Rest } from "./draft.ts";
import { origin } from "./origins.ts";

/** Makes a mailbox, has something done with it, and frees it on every path. The place knows no mailbox yet. */
export type Owner = (draft: Draft, place: Place, rest: Rest) => string;

/** The place that knows a new mailbox, and nothing else. */
export const holding = (place: Place, box: string): Place => ({ ...place, aliases: [box] });

const calm = (place: Place): Place => ({ ...place, isCalm: true });

/** Ways to free a mailbox, by the name of their construct. */
export const owners: Readonly<Record<string, Owner>> = {
  "using: plain"(draft, place, rest) {
    const box = draft.name("box");
    return `{\nusing ${box} = ${origin(draft, place)};\n${rest(holding(place, box))}\n}`;
  },
  "free in finally: plain"(draft, place, rest) {
    const box = draft.name("box");
    return `const ${box} = ${origin(draft, place)};
try {
${rest(holding(place, box))}
} finally {
${box}.free();
}`;
  },
  "free at the end: plain"(draft, place, rest) {
    const box = draft.name("box");
    return `const ${box} = ${origin(draft, place)};\n${rest(calm(holding(place, box)))}\n${box}.free();`;
  },
  "catch before free"(draft, place, rest) {
    const [box, problem] = draft.names("box", "problem");
    return `const ${box} = ${origin(draft, place)};
try {
${rest(holding(place, box!))}
} catch (${problem}) {
dovecot.i_info(\`\${${problem}}\`);
}
${box}.free();`;
  },
  "free by a flag"(draft, place, rest) {
    const [box, freed] = draft.names("box", "freed");
    return `const ${box} = ${origin(draft, place)};
let ${freed} = false;
try {
${rest(holding(place, box!))}
${box}.free();
${freed} = true;
} finally {
if (!${freed}) ${box}.free();
}`;
  },
  "free on both ways"(draft, place, rest) {
    const [box, problem] = draft.names("box", "problem");
    return `const ${box} = ${origin(draft, place)};
try {
${rest(holding(place, box!))}
} catch (${problem}) {
${box}.free();
throw ${problem};
}
${box}.free();`;
  },
  "withBox: plain"(draft, place, rest) {
    const [callee, box] = draft.names("withBox", "box");
    const body = draft.random.one(
      "using box = user.mailbox(name);\naction(box);",
      "const box = user.mailbox(name);\ntry {\naction(box);\n} finally {\nbox.free();\n}",
    );
    draft.declare(
      place,
      `function ${callee}(user: MailUser, name: string, action: (box: Mailbox) => void): void {\n${body}\n}`,
    );
    return `${callee}(${place.user}, "INBOX", (${box}) => {\n${rest(holding(place, box!))}\n});`;
  },
  "withBox: returns"(draft, place, rest) {
    const [callee, box, result] = draft.names("withBox", "box", "result");
    draft.declare(
      place,
      `function ${callee}<T>(user: MailUser, action: (box: Mailbox) => T): T {
using box = user.mailbox("INBOX");
return action(box);
}`,
    );
    return `const ${result} = ${callee}(${place.user}, (${box}) => {
${rest(holding(place, box!))}
return ${box}.vname;
});
dovecot.i_info(${result});`;
  },
  "conditional mailbox: if"(draft, place, rest) {
    const box = draft.name("box");
    const free = draft.random.one(`if (${box}) ${box}.free();`, `${box}?.free();`);
    return `let ${box}: Mailbox | undefined;
if (${draft.flag(place)}) ${box} = ${origin(draft, place)};
try {
if (${box}) {
${rest(holding(place, box))}
}
} finally {
${free}
}`;
  },
  "conditional mailbox: using"(draft, place, rest) {
    const box = draft.name("box");
    return `{
using ${box} = ${draft.flag(place)} ? ${origin(draft, place)} : undefined;
if (${box} !== undefined) {
${rest(holding(place, box))}
}
}`;
  },
  "conditional mailbox: flag"(draft, place, rest) {
    const [wanted, box, made] = draft.names("wanted", "box", "box");
    return `const ${wanted} = ${draft.flag(place)};
let ${box}: Mailbox | undefined;
if (${wanted}) {
const ${made} = ${origin(draft, place)};
${box} = ${made};
${rest(calm(holding(place, made!)))}
}
if (${wanted}) ${box}?.free();`;
  },
  "free at the end: branches"(draft, place, rest) {
    const box = draft.name("box");
    const inner = calm(holding(place, box));
    return `const ${box} = ${origin(draft, place)};
if (${draft.flag(inner)}) {
${rest(inner)}
${box}.free();
} else {
${draft.use(inner)}
${box}.free();
}`;
  },
  "free at the end: early returns"(draft, place, rest) {
    const [callee, user, box] = draft.names("report", "user", "box");
    const inner = { ...calm(holding(place, box!)), user: user!, isLocal: false };
    draft.declare(
      place,
      `function ${callee}(${user}: MailUser): void {
if (${draft.flag(inner)}) return;
const ${box} = ${user}.mailbox("INBOX");
if (${draft.flag(inner)}) {
${draft.use(inner)}
${box}.free();
return;
}
${rest(inner)}
${box}.free();
}`,
    );
    return `${callee}(${place.user});`;
  },
  "free in finally: function"(draft, place, rest) {
    const [callee, box] = draft.names("release", "box");
    draft.declare(place, `function ${callee}(box: Mailbox): void {\nbox.free();\n}`);
    return `const ${box} = ${origin(draft, place)};
try {
${rest(holding(place, box!))}
} finally {
${callee}(${box});
}`;
  },
  "free in finally: closure"(draft, place, rest) {
    const [box, release] = draft.names("box", "release");
    return `const ${box} = ${origin(draft, place)};
const ${release} = () => ${box}.free();
try {
${rest(holding(place, box!))}
} finally {
${release}();
}`;
  },
  "free in finally: class"(draft, place, rest) {
    const [type, name] = draft.names("Session", "session");
    draft.declare(
      place,
      `class ${type} {
readonly box: Mailbox;
constructor(user: MailUser, name: string) {
this.box = user.mailbox(name);
}
close(): void {
this.box.free();
}
}`,
    );
    return `const ${name} = new ${type}(${place.user}, "INBOX");
try {
${rest(holding(place, `${name}.box`))}
} finally {
${name}.close();
}`;
  },
  "several mailboxes: array"(draft, place, rest) {
    const [list, each, last] = draft.names("boxes", "box", "box");
    return `const ${list} = ["INBOX", "Archive"].map((name) => ${place.user}.mailbox(name));
try {
for (const ${each} of ${list}) {
${rest(holding(place, each!))}
}
} finally {
for (const ${last} of ${list}) ${last}.free();
}`;
  },
  "several mailboxes: map"(draft, place, rest) {
    const [map, found, last] = draft.names("boxes", "box", "box");
    return `const ${map} = new Map<string, Mailbox>();
for (const name of ["INBOX", "Archive"]) ${map}.set(name, ${place.user}.mailbox(name));
try {
const ${found} = ${map}.get("INBOX");
if (${found}) {
${rest(holding(place, found!))}
}
} finally {
for (const ${last} of ${map}.values()) ${last}.free();
}`;
  },
  "using: loop"(draft, place, rest) {
    const [name, box] = draft.names("each", "box");
    return `for (const ${name} of ["INBOX", "Archive"]) {
using ${box} = ${place.user}.mailbox(${name});
${rest(holding(place, box!))}
}`;
  },
  "using: recursion"(draft, place, rest) {
    const [callee, user, box] = draft.names("descend", "user", "box");
    const inner = { ...holding(place, box!), user: user!, isLocal: false };
    draft.declare(
      place,
      `function ${callee}(${user}: MailUser, depth: number): void {
using ${box} = ${user}.mailbox("INBOX");
if (depth > 0) ${callee}(${user}, depth - 1);
${rest(inner)}
}`,
    );
    return `${callee}(${place.user}, ${draft.random.one("1", "3")});`;
  },
  "using: two"(draft, place, rest) {
    const [one, two] = draft.names("box", "box");
    return `{
using ${one} = ${origin(draft, place)};
using ${two} = ${place.user}.mailbox("Archive");
${rest(holding(place, draft.random.one(one!, two!)))}
}`;
  },
  "reopened mailbox: loop"(draft, place, rest) {
    const [box, name] = draft.names("box", "each");
    return `let ${box} = ${origin(draft, place)};
try {
for (const ${name} of ["INBOX", "Archive"]) {
${box}.free();
${box} = ${place.user}.mailbox(${name});
${rest(holding(place, box!))}
}
} finally {
${box}.free();
}`;
  },
  "reopened mailbox: once"(draft, place, rest) {
    const box = draft.name("box");
    const inner = holding(place, box);
    return `let ${box} = ${origin(draft, place)};
${draft.use(calm(inner))}
${box}.free();
${box} = ${place.user}.mailbox("Archive");
try {
${rest(inner)}
} finally {
${box}.free();
}`;
  },
};
