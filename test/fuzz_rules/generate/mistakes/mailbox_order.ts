import { any, type Mistakes } from "./mistake.ts";

/** Mailboxes whose end depends on the order of evaluation, on errors and on jumps. */
export const orderMistakes: Mistakes = {
  "freed in an argument"(draft, place) {
    const release = draft.name("release");
    draft.declare(place, `function ${release}(box: Mailbox): string {\nbox.free();\nreturn "freed";\n}`);
    return { here: `${any(draft, place)}.metadata_get(\`/private/\${${release}(${any(draft, place)})}\`);` };
  },
  "freed in a condition"(draft, place) {
    const release = draft.name("release");
    draft.declare(place, `function ${release}(box: Mailbox): boolean {\nbox.free();\nreturn true;\n}`);
    const join = draft.random.one("&&", "||");
    return {
      here: `if (${draft.flag(place)} ${join} ${release}(${any(draft, place)})) dovecot.i_info("next");\n${any(draft, place)}.sync();`,
    };
  },
  "used in catch after free": (draft, place) => ({
    here: `try {
${any(draft, place)}.free();
if (${draft.flag(place)}) throw new Error("not now");
} catch {
${any(draft, place)}.sync();
}`,
  }),
  "used in finally after free": (draft, place) => ({
    here: `try {
if (${draft.flag(place)}) ${any(draft, place)}.free();
} finally {
${any(draft, place)}.sync();
}`,
  }),
  "free before the last round"(draft, place) {
    const index = draft.name("i");
    return {
      here: `for (let ${index} = 0; ${index} < 3; ${index}++) {
if (${index} === 1) {
${any(draft, place)}.free();
continue;
}
${any(draft, place)}.sync();
}`,
    };
  },
  "freed before a jump"(draft, place) {
    const [outer, index] = draft.names("outer", "i");
    return {
      here: `${outer}: for (let ${index} = 0; ${index} < 2; ${index}++) {
for (const each of ["a", "b"]) {
if (each === "b") {
${any(draft, place)}.free();
continue ${outer};
}
${any(draft, place)}.sync();
}
}`,
    };
  },
  "freed by a function on a path"(draft, place) {
    const release = draft.name("release");
    draft.declare(
      place,
      `function ${release}(box: Mailbox, really: boolean): void {\nif (!really) return;\nbox.free();\n}`,
    );
    return { here: `${release}(${any(draft, place)}, ${draft.flag(place)});\n${any(draft, place)}.sync();` };
  },
  "freed in a switch": (draft, place) => ({
    here: `switch (${draft.flag(place)} ? "one" : "two") {
case "one":
${any(draft, place)}.free();
case "two":
${any(draft, place)}.sync();
}`,
  }),
  "written to after a failed open"(draft, place) {
    const box = draft.name("box");
    return {
      here: `{
using ${box} = ${place.user}.mailbox("Archive");
try {
${box}.open();
} catch {
dovecot.i_info("not open");
}
${box}.metadata_set("/private/x", "y");
}`,
    };
  },
  "closed by a function"(draft, place) {
    const [close, box] = draft.names("close", "box");
    draft.declare(place, `function ${close}(box: Mailbox): void {\nbox.close();\n}`);
    return {
      here: `{
using ${box} = ${place.user}.mailbox("Archive");
${box}.open();
${close}(${box});
${box}.metadata_set("/private/x", "y");
}`,
    };
  },
  "opened by a callback": (draft, place) => ({
    here: `${any(draft, place)}.close();
["a"].filter(() => ${draft.flag(place)}).forEach(() => ${any(draft, place)}.open());
${any(draft, place)}.metadata_unset("/private/x");`,
  }),
};

/** Mailboxes that are mixed up with another one. */
export const mixedMistakes: Mistakes = {
  "one of two freed"(draft, place) {
    const [other, chosen] = draft.names("other", "chosen");
    const alias = any(draft, place);
    const choice = draft.random.one(
      `const ${chosen} = ${draft.flag(place)} ? ${other} : ${alias};`,
      `const [${chosen}] = ${draft.flag(place)} ? [${other}] : [${alias}];\nif (${chosen})`,
      `const ${chosen} = new Map([["a", ${other}], ["b", ${alias}]]).get("b");\nif (${chosen})`,
      `const ${chosen} = [${other}, ${alias}].find((each) => each.vname === ${alias}.vname);\nif (${chosen})`,
    );
    return {
      here: `{
using ${other} = ${place.user}.mailbox("Archive");
${choice}
${chosen}.free();
${any(draft, place)}.sync();
}`,
    };
  },
  "wrong one after a swap"(draft, place) {
    const [other, one, two] = draft.names("other", "x", "x");
    return {
      here: `{
using ${other} = ${place.user}.mailbox("Archive");
let [${one}, ${two}] = [${any(draft, place)}, ${other}] as [Mailbox, Mailbox];
[${one}, ${two}] = [${two}, ${one}];
${two}.free();
${any(draft, place)}.sync();
}`,
    };
  },
  "one of an array freed"(draft, place) {
    const [other, list] = draft.names("other", "list");
    const free = draft.random.one(
      `${list}.pop()?.free();`,
      `${list}[1]?.free();`,
      `${list}.reverse();\n${list}[0]?.free();`,
      `for (const each of ${list}) each.free();`,
      `${list}.slice(1).forEach((each) => each.free());`,
    );
    return {
      here: `{
using ${other} = ${place.user}.mailbox("Archive");
const ${list} = [${other}, ${any(draft, place)}];
${free}
${any(draft, place)}.sync();
}`,
    };
  },
  "variable that changes in a loop"(draft, place) {
    const [other, current, index] = draft.names("other", "current", "i");
    return {
      here: `{
using ${other} = ${place.user}.mailbox("Archive");
let ${current} = ${other};
for (let ${index} = 0; ${index} < 2; ${index}++) ${current} = ${index} === 0 ? ${other} : ${any(draft, place)};
${current}.free();
${any(draft, place)}.sync();
}`,
    };
  },
};
