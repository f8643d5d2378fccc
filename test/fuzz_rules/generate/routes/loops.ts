import type { Routes } from "./route.ts";

/** Loops around the uses of an object. */
export const loopRoutes: Routes = {
  "loop: break"(draft, place, rest) {
    const index = draft.name("i");
    return `for (let ${index} = 0; ${index} < 2; ${index}++) {
${rest(place)}
if (${draft.flag(place)}) break;
}`;
  },
  "loop: continue"(draft, place, rest) {
    const index = draft.name("i");
    return `for (let ${index} = 0; ${index} < 2; ${index}++) {
if (${draft.flag(place)}) continue;
${rest(place)}
}`;
  },
  "while: while"(draft, place, rest) {
    const count = draft.name("count");
    return `let ${count} = 2;
while (${count} > 0) {
${count}--;
${rest(place)}
}`;
  },
  "while: do"(draft, place, rest) {
    const count = draft.name("count");
    return `let ${count} = 0;
do {
${count}++;
${rest(place)}
} while (${count} < 2);`;
  },
  "labelled loop"(draft, place, rest) {
    const [outer, one, two] = draft.names("outer", "i", "j");
    const jump = draft.random.one("continue", "break");
    return `${outer}: for (let ${one} = 0; ${one} < 2; ${one}++) {
for (let ${two} = 0; ${two} < 2; ${two}++) {
if (${draft.flag(place)}) ${jump} ${outer};
${rest(place)}
}
}`;
  },
  "loop: names"(draft, place, rest) {
    const name = draft.name("each");
    return `for (const ${name} of ["a", "b"]) {
dovecot.i_info(${name});
${rest(place)}
}`;
  },
  "loop with try"(draft, place, rest) {
    const [index, problem] = draft.names("i", "problem");
    return `for (let ${index} = 0; ${index} < 2; ${index}++) {
try {
${rest({ ...place, isCalm: false })}
break;
} catch (${problem}) {
dovecot.i_info(\`\${${problem}}\`);
}
}`;
  },
};
