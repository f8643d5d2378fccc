import { any, type Mistakes } from "./mistake.ts";

/** Mailboxes that functions misuse which call themselves. */
export const recursionMistakes: Mistakes = {
  "closure of a recursion called after free"(draft, place) {
    const [type, own, later] = draft.names("Step", "own", "later");
    draft.declare(
      place,
      `class ${type} {
constructor(private readonly box: Mailbox, private readonly next?: ${type}) {}
collect(all: (() => void)[]): void {
all.push(() => this.box.sync());
this.next?.collect(all);
}
}`,
    );
    return {
      here: `const ${own} = ${place.user}.mailbox("Archive");
try {
const ${later}: (() => void)[] = [];
new ${type}(${own}, new ${type}(${own}, new ${type}(${own}, new ${type}(${any(draft, place)})))).collect(${later});
${any(draft, place)}.free();
for (const each of ${later}) each();
} finally {
${own}.free();
}`,
    };
  },
  "outer mailbox freed in a recursion"(draft, place) {
    const descend = draft.name("descend");
    draft.declare(
      place,
      `function ${descend}(user: MailUser, depth: number, outer: Mailbox): void {
using box = user.mailbox("Archive");
if (depth > 0) ${descend}(user, depth - 1, box);
else outer.free();
box.sync();
}`,
    );
    return { here: `${descend}(${place.user}, 3, ${any(draft, place)});` };
  },
  "freed at the end of a recursion"(draft, place) {
    const descend = draft.name("descend");
    draft.declare(
      place,
      `function ${descend}(user: MailUser, depth: number, given: Mailbox): void {
using box = user.mailbox("Archive");
box.sync();
if (depth > 0) ${descend}(user, depth - 1, given);
else given.free();
}`,
    );
    return { here: `${descend}(${place.user}, 3, ${any(draft, place)});\n${any(draft, place)}.sync();` };
  },
};
