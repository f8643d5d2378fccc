import { any, type Mistakes } from "./mistake.ts";

/** Mailboxes that are freed where no call is written: by getters, iterators, defaults and texts. */
export const hiddenMistakes: Mistakes = {
  "freed by a getter"(draft, place) {
    const name = draft.name("o");
    return {
      here: `const ${name} = {
box: ${any(draft, place)},
get count(): number {
this.box.free();
return 1;
},
};
dovecot.i_info(\`\${${name}.count}\`);
${any(draft, place)}.sync();`,
    };
  },
  "freed by a setter"(draft, place) {
    const [type, name] = draft.names("Setting", "o");
    draft.declare(
      place,
      `class ${type} {
constructor(private readonly box: Mailbox) {}
set done(value: boolean) {
if (value) this.box.free();
}
}`,
    );
    return {
      here: `const ${name} = new ${type}(${any(draft, place)});\n${name}.done = true;\n${any(draft, place)}.sync();`,
    };
  },
  "freed by an iterator"(draft, place) {
    const [type, each] = draft.names("Names", "each");
    draft.declare(
      place,
      `class ${type} {
constructor(private readonly box: Mailbox) {}
*[Symbol.iterator](): Generator<string> {
yield "a";
this.box.free();
}
}`,
    );
    return {
      here: `for (const ${each} of new ${type}(${any(draft, place)})) dovecot.i_info(${each});\n${any(draft, place)}.sync();`,
    };
  },
  "freed by a generator that is spread"(draft, place) {
    const callee = draft.name("names");
    draft.declare(
      place,
      `function* ${callee}(box: Mailbox): Generator<string> {\nyield "a";\nbox.free();\n}`,
    );
    return {
      here: `dovecot.i_info([...${callee}(${any(draft, place)})].join());\n${any(draft, place)}.sync();`,
    };
  },
  "freed by toString"(draft, place) {
    const type = draft.name("Shown");
    draft.declare(
      place,
      `class ${type} {
constructor(private readonly box: Mailbox) {}
toString(): string {
this.box.free();
return "shown";
}
}`,
    );
    return {
      here: `dovecot.i_info(\`\${new ${type}(${any(draft, place)})}\`);\n${any(draft, place)}.sync();`,
    };
  },
  "freed by a default"(draft, place) {
    const [release, name] = draft.names("release", "x");
    draft.declare(place, `function ${release}(box: Mailbox): string {\nbox.free();\nreturn "freed";\n}`);
    return {
      here: draft.random
        .one(
          `const { text: ${name} = ${release}(${any(draft, place)}) }: { text?: string } = {};`,
          `const ${name} = ((text = ${release}(${any(draft, place)})) => text)();`,
        )
        .concat(`\ndovecot.i_info(${name});\n${any(draft, place)}.sync();`),
    };
  },
  "freed by a field initialiser"(draft, place) {
    // `this` is another object in the class.
    const [release, type, box] = draft.names("release", "Made", "given");
    draft.declare(place, `function ${release}(box: Mailbox): string {\nbox.free();\nreturn "freed";\n}`);
    return {
      here: `const ${box} = ${any(draft, place)};
class ${type} {
readonly text = ${release}(${box});
}
dovecot.i_info(new ${type}().text);
${any(draft, place)}.sync();`,
    };
  },
  "freed by a constructor"(draft, place) {
    const [base, type] = draft.names("Base", "Made");
    draft.declare(place, `class ${base} {\nconstructor(box: Mailbox) {\nbox.free();\n}\n}`);
    draft.declare(place, `class ${type} extends ${base} {\nreadonly text = "made";\n}`);
    return { here: `dovecot.i_info(new ${type}(${any(draft, place)}).text);\n${any(draft, place)}.sync();` };
  },
  "freed by a tagged template"(draft, place) {
    const tag = draft.name("tag");
    draft.declare(
      place,
      `function ${tag}(texts: readonly string[], box: Mailbox): string {\nbox.free();\nreturn texts.join();\n}`,
    );
    return { here: `dovecot.i_info(${tag}\`box \${${any(draft, place)}}\`);\n${any(draft, place)}.sync();` };
  },
  "freed by Array.from"(draft, place) {
    const name = draft.name("list");
    return {
      here: `const ${name} = Array.from([1], () => {
${any(draft, place)}.free();
return 1;
});
dovecot.i_info(${name}.join());
${any(draft, place)}.sync();`,
    };
  },
  "freed by an override"(draft, place) {
    const [base, type, run] = draft.names("Base", "Derived", "run");
    draft.declare(place, `class ${base} {\nend(box: Mailbox): void {\ndovecot.i_info(box.vname);\n}\n}`);
    draft.declare(
      place,
      `class ${type} extends ${base} {\noverride end(box: Mailbox): void {\nsuper.end(box);\nbox.free();\n}\n}`,
    );
    draft.declare(place, `function ${run}(owner: ${base}, box: Mailbox): void {\nowner.end(box);\n}`);
    return { here: `${run}(new ${type}(), ${any(draft, place)});\n${any(draft, place)}.sync();` };
  },
  "freed by a stored function"(draft, place) {
    const [type, name] = draft.names("Action", "action");
    draft.declare(
      place,
      `class ${type} {
constructor(private readonly action: (box: Mailbox) => void) {}
run(box: Mailbox): void {
this.action(box);
}
}`,
    );
    return {
      here: `const ${name} = new ${type}((box) => box.free());\n${name}.run(${any(draft, place)});\n${any(draft, place)}.sync();`,
    };
  },
  "freed by recursion"(draft, place) {
    const callee = draft.name("descend");
    draft.declare(
      place,
      `function ${callee}(box: Mailbox, depth: number): void {
if (depth === 0) {
box.free();
return;
}
${callee}(box, depth - 1);
box.sync();
}`,
    );
    return { here: `${callee}(${any(draft, place)}, 1);` };
  },
};
