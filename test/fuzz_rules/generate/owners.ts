import type { Draft, Place, Rest } from "./draft.ts";
import { origins } from "./origins.ts";

/** Makes a mailbox, has something done with it, and frees it on every path. */
type Owner = (draft: Draft, user: string, rest: Rest) => string;

const place = (alias: string, user: string, isCalm = false): Place => ({
  aliases: [alias],
  user,
  isCalm,
  isLocal: true,
});

/** An expression that makes a mailbox. */
export function origin(draft: Draft, user: string): string {
  const name = draft.random.one("user.mailbox", ...Object.keys(origins));
  draft.constructs.add(name);
  return origins[name]!(draft, user);
}

/** Ways to free a mailbox, by the name of their construct. */
export const owners: Readonly<Record<string, Owner>> = {
  using(draft, user, rest) {
    const box = draft.name("box");
    return `{\nusing ${box} = ${origin(draft, user)};\n${rest(place(box, user))}\n}`;
  },
  finally(draft, user, rest) {
    const box = draft.name("box");
    return `const ${box} = ${origin(draft, user)};
try {
${rest(place(box, user))}
} finally {
${box}.free();
}`;
  },
  "free at the end"(draft, user, rest) {
    const box = draft.name("box");
    return `const ${box} = ${origin(draft, user)};\n${rest(place(box, user, true))}\n${box}.free();`;
  },
  "catch before free"(draft, user, rest) {
    const [box, problem] = [draft.name("box"), draft.name("problem")];
    return `const ${box} = ${origin(draft, user)};
try {
${rest(place(box, user))}
} catch (${problem}) {
dovecot.i_info(\`\${${problem}}\`);
}
${box}.free();`;
  },
  withBox(draft, user, rest) {
    const [callee, box] = [draft.name("withBox"), draft.name("box")];
    draft.tops.push(`function ${callee}(user: MailUser, name: string, action: (box: Mailbox) => void): void {
  using box = user.mailbox(name);
  action(box);
}`);
    return `${callee}(${user}, "INBOX", (${box}) => {\n${rest(place(box, user))}\n});`;
  },
  "conditional mailbox"(draft, user, rest) {
    const box = draft.name("box");
    const inner = place(box, user);
    return `let ${box}: Mailbox | undefined;
if (${draft.flag(inner)}) ${box} = ${origin(draft, user)};
try {
if (${box}) {
${rest(inner)}
}
} finally {
if (${box}) ${box}.free();
}`;
  },
};
