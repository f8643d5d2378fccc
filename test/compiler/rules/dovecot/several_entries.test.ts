import { expect, it } from "vitest";
import { compilePrograms } from "../../compile_programs.ts";

/** The codes of each entry of a project. */
function codes(entries: Readonly<Record<string, string>>): Record<string, string[]> {
  const names = Object.keys(entries);
  const compiled = compilePrograms(names, { texts: new Map(Object.entries(entries)) });
  return Object.fromEntries(
    names.map((name, index) => [name, [...new Set(compiled[index]!.diagnostics.map(({ code }) => code))]]),
  );
}

/** A script of many statements in which a mailbox has several names on some paths. */
const deinit = (statements: number) => `import type { Mailbox, MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using box = user.mailbox("INBOX");
    let one: Mailbox | undefined;
    let two: Mailbox | undefined;
    let three: Mailbox | undefined;
    if (user.admin) one = box;
    if (user.anonymous) two = box;
    if (user.dsyncing) three = box;
    ${"box.sync();\n    ".repeat(statements)}
  },
} satisfies MailHooks;
`;

it("checkLives follows an entry beside one that is too large", () => {
  expect(codes({ "large.ts": deinit(2500), "small.ts": deinit(1) })).toEqual({
    "large.ts": ["not-followed"],
    "small.ts": [],
  });
});

const created = (lines: string) => `import type { EarlyMailUser, MailHooks, MailUser } from "dovescript";

export default {
  mail_user_created(user) {
    ${lines}
  },
} satisfies MailHooks;
`;

it("checkUserPromises takes no script for one that stores users because another one does", () => {
  const alias = `const whole: MailUser[] = [];
    const early: EarlyMailUser[] = whole;
    dovecot.i_info(\`\${user.username} \${early.length}\`);`;
  const stores = `const all: EarlyMailUser[] = [];
    all.push(user);
    dovecot.i_info(\`\${all.length}\`);`;
  expect(codes({ "alias.ts": created(alias), "stores.ts": created(stores) })).toEqual({
    "alias.ts": [],
    "stores.ts": [],
  });
  expect(codes({ "both.ts": created(`{\n${alias}\n}\n${stores}`) })).toEqual({
    "both.ts": ["mail-user-parameter"],
  });
});
