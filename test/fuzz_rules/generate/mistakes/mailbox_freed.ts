import { any, type Mistakes } from "./mistake.ts";

/** A statement that a freed mailbox does not survive. */
const deadly = (alias: string) => `${alias}.sync();`;

/** Mailboxes that are freed too early, or twice with a use in between. */
export const freedMistakes: Mistakes = {
  "freed early": (draft, place) => ({ here: `${any(draft, place)}.free();` }),
  "freed early on a path": (draft, place) => ({
    here: `if (${draft.flag(place)}) ${any(draft, place)}.free();`,
  }),
  "used after free": (draft, place) => ({
    here: `${any(draft, place)}.free();\n${deadly(any(draft, place))}`,
  }),
  "free by brackets": (draft, place) => ({
    here: `${any(draft, place)}["free"]();\n${deadly(any(draft, place))}`,
  }),
  "free by using": (draft, place) => {
    const owner = draft.name("owner");
    return {
      here: `{\nusing ${owner} = ${any(draft, place)};\n${owner}.close();\n}\n${deadly(any(draft, place))}`,
    };
  },
  "freed by a function"(draft, place) {
    const release = draft.name("release");
    draft.declare(place, `function ${release}(box: Mailbox): void {\nbox.free();\n}`);
    return { here: `${release}(${any(draft, place)});\n${deadly(any(draft, place))}` };
  },
  "freed by two functions"(draft, place) {
    const [one, two] = draft.names("release", "release");
    draft.declare(place, `const ${one} = (box: Mailbox) => ${two}(box, true);`);
    draft.declare(
      place,
      `function ${two}(box: Mailbox, really: boolean): void {\nif (really) box.free();\n}`,
    );
    return { here: `${one}(${any(draft, place)});\n${deadly(any(draft, place))}` };
  },
  "freed by a callback": (draft, place) => ({
    here: `[${any(draft, place)}].forEach((each) => each.free());\n${deadly(any(draft, place))}`,
  }),
  "freed by a given function"(draft, place) {
    const [run, release] = draft.names("run", "release");
    draft.declare(
      place,
      `function ${run}<T>(value: T, action: (value: T) => void): void {\naction(value);\n}`,
    );
    draft.declare(place, `const ${release} = (box: Mailbox): void => box.free();`);
    return { here: `${run}(${any(draft, place)}, ${release});\n${deadly(any(draft, place))}` };
  },
  "freed by a closure"(draft, place) {
    const release = draft.name("release");
    return {
      here: `const ${release} = () => ${any(draft, place)}.free();\n${release}();\n${deadly(any(draft, place))}`,
    };
  },
  "freed in a loop"(draft, place) {
    const each = draft.name("each");
    return {
      here: `for (const ${each} of [${any(draft, place)}]) ${each}.free();\n${deadly(any(draft, place))}`,
    };
  },
  "loop that uses and frees"(draft, place) {
    const index = draft.name("i");
    return {
      here: `for (let ${index} = 0; ${index} < 2; ${index}++) {
${deadly(any(draft, place))}
${any(draft, place)}.free();
}`,
    };
  },
  "freed in catch"(draft, place) {
    if (place.isCalm) return undefined;
    return {
      here: `try {\n${any(draft, place)}.sync();\n} catch {\n${any(draft, place)}.free();\n}\n${deadly(any(draft, place))}`,
    };
  },
  "freed by a method"(draft, place) {
    const type = draft.name("Owner");
    draft.declare(
      place,
      `class ${type} {
constructor(private readonly box: Mailbox) {}
close(): void {
this.box.free();
}
}`,
    );
    return { here: `new ${type}(${any(draft, place)}).close();\n${deadly(any(draft, place))}` };
  },
  "text of a freed mailbox": (draft, place) => ({
    here: `${any(draft, place)}.free();\ndovecot.i_info(\`\${${any(draft, place)}}\`);`,
  }),
  "freed mailbox compared": (draft, place) => ({
    here: `${any(draft, place)}.free();
const ${draft.name("list")} = [${place.user}.mailbox("Archive")].includes(${any(draft, place)});`,
  }),
  "used by a default parameter"(draft, place) {
    const name = draft.name("both");
    return {
      here: `const ${name} = (one: Mailbox, two = one) => {\none.free();\n${deadly("two")}\n};\n${name}(${any(draft, place)});`,
    };
  },
};
