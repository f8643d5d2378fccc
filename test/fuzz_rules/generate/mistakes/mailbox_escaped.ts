import { any, type Mistakes } from "./mistake.ts";

/** Mailboxes that are used where they are no longer owned. */
export const escapedMistakes: Mistakes = {
  "assigned to an outer variable"(draft, place) {
    if (!place.isLocal) return undefined;
    const out = draft.name("out");
    return {
      before: `let ${out}: Mailbox | undefined;`,
      here: `${out} = ${any(draft, place)};`,
      after: `if (${out}) ${out}.sync();`,
    };
  },
  "assigned to an outer field"(draft, place) {
    if (!place.isLocal) return undefined;
    const out = draft.name("state");
    return {
      before: `const ${out}: { box?: Mailbox } = {};`,
      here: draft.random.one(
        `${out}.box = ${any(draft, place)};`,
        `({ box: ${out}.box } = { box: ${any(draft, place)} });`,
        `Object.assign(${out}, { box: ${any(draft, place)} });`,
      ),
      after: `${out}.box?.sync();`,
    };
  },
  "pushed to an outer array"(draft, place) {
    if (!place.isLocal) return undefined;
    const out = draft.name("out");
    const here = draft.random.one(
      `${out}.push(${any(draft, place)});`,
      `${out} = [...${out}, ${any(draft, place)}];`,
      `${out} = ${out}.concat(${any(draft, place)});`,
      `${out}[0] = ${any(draft, place)};`,
    );
    return {
      before: `let ${out}: Mailbox[] = [];`,
      here,
      after: `${draft.random.chance(0.2) ? `${out} = ${out}.slice();\n` : ""}for (const each of ${out}) each.sync();`,
    };
  },
  "put into an outer map"(draft, place) {
    if (!place.isLocal) return undefined;
    const out = draft.name("out");
    return {
      before: `const ${out} = new Map<string, Mailbox>();`,
      here: `${out}.set("a", ${any(draft, place)});`,
      after: draft.random.one(`${out}.get("a")?.sync();`, `for (const [, each] of ${out}) each.sync();`),
    };
  },
  "put into an outer set"(draft, place) {
    if (!place.isLocal) return undefined;
    const out = draft.name("out");
    return {
      before: `const ${out} = new Set<Mailbox>();`,
      here: `${out}.add(${any(draft, place)});`,
      after: `${out}.forEach((each) => each.sync());`,
    };
  },
  "closure called after free"(draft, place) {
    if (!place.isLocal) return undefined;
    const out = draft.name("out");
    return {
      before: `const ${out}: (() => void)[] = [];`,
      here: `${out}.push(() => ${any(draft, place)}.sync());`,
      after: `for (const each of ${out}) each();`,
    };
  },
  "assigned closure called after free"(draft, place) {
    if (!place.isLocal) return undefined;
    const out = draft.name("out");
    return {
      before: `let ${out} = (): void => {};`,
      here: `${out} = () => {\n${any(draft, place)}.sync();\n};`,
      after: `${out}();`,
    };
  },
  "given to an outer instance"(draft, place) {
    if (!place.isLocal) return undefined;
    const [type, out] = draft.names("Keeper", "keeper");
    draft.declare(
      { ...place, unit: draft.entry },
      `class ${type} {
private box: Mailbox | undefined;
keep(box: Mailbox): void {
this.box = box;
}
report(): void {
this.box?.sync();
}
}`,
    );
    return {
      before: `const ${out} = new ${type}();`,
      here: `${out}.keep(${any(draft, place)});`,
      after: `${out}.report();`,
    };
  },
  "returned out of using"(draft, place) {
    const [callee, box] = draft.names("openBox", "box");
    draft.declare(
      place,
      `function ${callee}(user: MailUser): Mailbox {\nusing box = user.mailbox("Archive");\nreturn box;\n}`,
    );
    return { here: `const ${box} = ${callee}(${place.user});\n${box}.sync();` };
  },
  "given out of withBox"(draft, place) {
    const [callee, box] = draft.names("withBox", "box");
    draft.declare(
      place,
      `function ${callee}<T>(user: MailUser, action: (box: Mailbox) => T): T {
using box = user.mailbox("Archive");
return action(box);
}`,
    );
    return { here: `const ${box} = ${callee}(${place.user}, (inner) => inner);\n${box}.sync();` };
  },
  "generator after free"(draft, place) {
    const [callee, box, each] = draft.names("boxes", "box", "each");
    draft.declare(
      place,
      `function* ${callee}(user: MailUser): Generator<Mailbox> {
const box = user.mailbox("Archive");
yield box;
box.free();
yield box;
}`,
    );
    return {
      here: `for (const ${each} of ${callee}(${place.user})) {\nconst ${box} = ${each};\n${box}.sync();\n}`,
    };
  },
};
