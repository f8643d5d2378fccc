import { expect, test } from "vitest";
import { compileString } from "../../../compiler/index.ts";

/** Helpers that have nothing to do with the server: each one has several paths, changes a Map, and calls the one before. */
function helpers(count: number): string {
  const all = Array.from({ length: count }, (_, index) => {
    const before = index === 0 ? "[]" : `parse${index - 1}(text)`;
    return `function parse${index}(text: string): Entry[] {
  const found: Entry[] = ${before};
  for (const name of text.split(",")) {
    const known = counts.get(name);
    if (known === undefined) counts.set(name, 1);
    else if (known > ${index}) found.push({ name, count: known });
    else counts.delete(name);
  }
  return found.filter((each) => each.count > ${index});
}`;
  });
  return all.join("\n");
}

test("helpers that touch no object of the server are not followed, however many paths they have", () => {
  const { diagnostics } = compileString(`import type { MailHooks } from "dovescript";
interface Entry {
  readonly name: string;
  readonly count: number;
}
const counts = new Map<string, number>();
${helpers(20)}
export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using box = user.mailbox("INBOX");
    box.sync();
${Array.from({ length: 20 }, (_, index) => `    dovecot.i_info(\`\${parse${index}(user.username).length}\`);`).join("\n")}
  },
} satisfies MailHooks;
`);
  expect(diagnostics.map(({ code }) => code)).toEqual([]);
});
