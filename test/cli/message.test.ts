import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, runIn, tsconfig } from "./command.ts";

const THROWS = "export function mail_user_created() {\n  throw new Error('no');\n}\n";
const files = {
  "tsconfig.json": tsconfig(),
  "src/mail.ts": THROWS,
  "src/wrong.ts":
    "export function mail_user_creatd(n: number) {\n  return [n, undefined].sort().length;\n}\n",
  "empty/notes.txt": "mine",
  "broken.json": "{ users: }",
  "uid.json": JSON.stringify({ users: { bob: { uid: "2000" } } }),
  "missing.json": JSON.stringify({ users: { bob: { mailboxes: { INBOX: { messages: ["nowhere.eml"] } } } } }),
  "bob.json": JSON.stringify({ users: { bob: {} } }),
  "loop.lua": "while true do end\n",
  "panic.lua": 'function mail_user_created(user)\n  user:mailbox("INBOX")\nend\n',
  "print.lua": 'print("x")\nfunction mail_user_created() end\n',
  "late.lua": "function mail_user_deinit() end\n",
};

/** Command lines, and the codes of what they print. */
const commands: [string, string[]][] = [
  ["chekc", ["wrong-usage"]],
  ["run", ["wrong-usage"]],
  ["check --wrong", ["wrong-usage"]],
  ["check -p", ["wrong-usage"]],
  ["check more", ["wrong-usage"]],
  ["run print.lua --time-limit soon", ["wrong-usage"]],
  ["run print.lua --service nope", ["wrong-usage"]],
  ["run empty/notes.txt", ["wrong-usage"]],
  ["run nowhere.lua", ["unreadable-file"]],
  ["run nowhere.ts", ["unreadable-file"]],
  ["run print.lua --world nowhere.json", ["unreadable-file"]],
  ["run print.lua --world missing.json", ["unreadable-file"]],
  ["run print.lua --world /dev/zero", ["unreadable-file"]],
  ["run print.lua --world broken.json", ["invalid-world"]],
  ["run print.lua --world uid.json", ["invalid-world"]],
  ["run print.lua --world bob.json --user dave", ["unknown-user"]],
  ["run print.lua --dovecot 1.0", ["unknown-release"]],
  ["run print.lua --allow-folder nowhere", ["folder-missing"]],
  ["run loop.lua", ["instruction-limit"]],
  ["run panic.lua", ["session-ended"]],
  ["run print.lua --dovecot 2.3.20", ["server-not-compared", "printed-text"]],
  ["run late.lua", ["script-unloaded"]],
  ["run src/mail.ts", ["session-ended", "typescript-place"]],
  ["run src/wrong.ts", ["unknown-hook", "undefined-in-array"]],
  ["check -p nowhere", ["config-missing"]],
  ["explain nothing-of-this-name", ["unknown-code"]],
  ["explain TS9999", ["unknown-code"]],
  ["verify print.lua --dovecot-bin /nowhere/dovecot", ["no-server"]],
];

const project = folder(files);
// npm has put nothing here: the folder counts as one that is used.
writeFileSync(join(project, "package.json"), "{}");

const HEAD = /^(?:\S+ )?(error|warning|note) ([a-z-]+): \S/;
/** What may stand below the first line: code frames, hints, and a line that counts at the end. */
const BELOW = /^(?:>? +\d* \|.*| {2}hint: \S.*|(?:\d+ (?:error|warning)s?(?:, )?)+|)$/;

test.each(commands)(
  "dovescript %s prints its messages in the one shape, with codes that explain knows",
  async (line, codes) => {
    const { stderr } = await runIn(project, ...line.split(" "));
    const lines = stderr.trimEnd().split("\n");
    expect(lines.filter((text) => !HEAD.test(text) && !BELOW.test(text))).toEqual([]);
    const found = lines.flatMap((text) => HEAD.exec(text)?.[2] ?? []);
    expect(found).toEqual(codes);
    for (const code of found) expect((await runIn(project, "explain", code)).exitCode).toBe(0);
  },
);
