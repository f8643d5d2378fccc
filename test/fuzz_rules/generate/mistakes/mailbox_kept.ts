import { any, type Mistakes } from "./mistake.ts";

/** Mailboxes that are kept for ever, never freed, or written to before they are open. */
export const keptMistakes: Mistakes = {
  "kept in a variable for the next hook"(draft, place) {
    const kept = draft.name("kept");
    draft.keep(place, kept, `let ${kept}: Mailbox | undefined;`);
    return { here: `${kept} = ${any(draft, place)};`, later: `${kept}?.sync();` };
  },
  "kept in an array for the next hook"(draft, place) {
    const kept = draft.name("kept");
    draft.keep(place, kept, `const ${kept}: Mailbox[] = [];`);
    return { here: `${kept}.push(${any(draft, place)});`, later: `for (const each of ${kept}) each.sync();` };
  },
  "kept in a closure for the next hook"(draft, place) {
    const kept = draft.name("kept");
    draft.keep(place, kept, `let ${kept} = (): void => {};`);
    return { here: `${kept} = () => ${any(draft, place)}.sync();`, later: `${kept}();` };
  },
  "kept in a static for the next hook"(draft, place) {
    const kept = draft.name("Kept");
    draft.keep(place, kept, `class ${kept} {\nstatic box: Mailbox | undefined;\n}`);
    return { here: `${kept}.box = ${any(draft, place)};`, later: `${kept}.box?.sync();` };
  },
  "kept in a variable"(draft, place) {
    const kept = draft.name("kept");
    draft.declare(place, `let ${kept}: Mailbox | undefined;`);
    return { here: `${kept} = ${place.user}.mailbox("Archive");\ndovecot.i_info(${kept}.vname);` };
  },
  "kept in a map"(draft, place) {
    const kept = draft.name("kept");
    draft.declare(place, `const ${kept} = new Map<string, Mailbox>();`);
    return { here: `${kept}.set("a", ${place.user}.mailbox("Archive"));` };
  },
  "kept by a function"(draft, place) {
    const [kept, keep] = draft.names("kept", "keep");
    draft.declare(place, `const ${kept}: { box: Mailbox }[] = [];`);
    draft.declare(place, `function ${keep}(box: Mailbox): void {\n${kept}.push({ box });\n}`);
    return { here: `${keep}(${place.user}.mailbox("Archive"));` };
  },
  "kept by an instance"(draft, place) {
    const [type, kept] = draft.names("Store", "store");
    draft.declare(
      place,
      `class ${type} {
readonly boxes: Mailbox[] = [];
add(box: Mailbox): this {
this.boxes.push(box);
return this;
}
}`,
    );
    draft.declare(place, `const ${kept} = new ${type}();`);
    return { here: `${kept}.add(${place.user}.mailbox("Archive"));` };
  },
  "never freed"(draft, place) {
    const box = draft.name("box");
    return { here: `const ${box} = ${place.user}.mailbox("Archive");\n${box}.sync();` };
  },
  "not freed by return"(draft, place) {
    const [run, box] = draft.names("run", "box");
    return {
      here: `const ${run} = () => {
const ${box} = ${place.user}.mailbox("Archive");
if (${draft.flag({ ...place, isCalm: true })}) return;
${box}.free();
};
${run}();
throw new Error("after all");`,
    };
  },
  "freed when all goes well"(draft, place) {
    const box = draft.name("box");
    return { here: `const ${box} = ${place.user}.mailbox("Archive");\n${box}.sync();\n${box}.free();` };
  },
  overwritten(draft, place) {
    const box = draft.name("box");
    return {
      here: `let ${box} = ${place.user}.mailbox("Archive");
if (${draft.flag({ ...place, isCalm: true })}) ${box} = ${place.user}.mailbox("INBOX");
try {
${box}.sync();
} finally {
${box}.free();
}
${place.isCalm ? "" : `throw new Error("after all");`}`,
    };
  },
  "not freed in a loop"(draft, place) {
    const [name, box] = draft.names("each", "box");
    return {
      here: `for (const ${name} of ["INBOX", "Archive"]) {
const ${box} = ${place.user}.mailbox(${name});
${box}.sync();
if (${name} === "Archive") continue;
${box}.free();
}`,
    };
  },
  "array that is not freed"(draft, place) {
    const [list, each] = draft.names("boxes", "box");
    return {
      here: `const ${list} = ["INBOX", "Archive"].map((name) => ${place.user}.mailbox(name));
for (const ${each} of ${list}) {
${each}.sync();
${each}.free();
}`,
    };
  },
  "written to before open"(draft, place) {
    const box = draft.name("box");
    const open = draft.random.one("", `if (${draft.flag({ ...place, isCalm: true })}) ${box}.open();\n`);
    return {
      here: `{\nusing ${box} = ${place.user}.mailbox("Archive");\n${open}${box}.metadata_set("/private/x", "y");\n}`,
    };
  },
  "written to after close": (draft, place) => ({
    here: `${any(draft, place)}.close();\n${any(draft, place)}.metadata_unset("/private/x");`,
  }),
};
