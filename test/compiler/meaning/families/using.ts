// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { preHook } from "../programs.ts";

/** Programs about using that must log and return the same in Lua as in JavaScript. */
export const using: Family = {
  "the end of the block": preHook(
    '{ using box = user.mailbox("INBOX"); dovecot.i_info(box.name); }\ndovecot.i_info("end");',
  ),
  "an error": preHook('using box = user.mailbox("INBOX");\ndovecot.i_info(box.name);\nthrow new Error("x");'),
  several: preHook(
    'using a = user.mailbox("a");\nusing b = user.mailbox("b"), c = user.mailbox("c");\ndovecot.i_info(a.name + b.name + c.name);',
  ),
  "a loop that goes on": preHook(
    'for (const name of ["a", "b", "c"]) { using box = user.mailbox(name); if (name === "b") continue; dovecot.i_info(box.name); }',
  ),
  "a loop that ends": preHook(
    'for (const name of ["a", "b", "c"]) { using box = user.mailbox(name); dovecot.i_info(box.name); if (name === "b") break; }',
  ),
  "a while loop": preHook(
    "let count = 0;\nwhile (count < 3) { count++; using box = user.mailbox(`${count}`); if (count === 2) continue; dovecot.i_info(box.name); }",
  ),
  "a value": preHook(
    "dovecot.i_info(`${count(user, 'INBOX')}`);",
    "function count(user: MailUser, name: string): number { using box = user.mailbox(name); return box.status(dovecot.storage.STATUS_MESSAGES).messages; }",
  ),
  "using inside try": preHook(
    'try { using box = user.mailbox("a"); dovecot.i_info(box.name); throw new Error("x"); } catch (problem) { dovecot.i_info(`${problem}`); }',
  ),
  "a mailbox that may be absent": preHook(
    "for (const name of ['a', undefined]) show(name);\nfunction show(name: string | undefined) { using box = name === undefined ? undefined : user.mailbox(name); dovecot.i_info(box?.name ?? 'none'); }".replace(
      "for (const name of ['a', undefined]) show(name);",
      "show('a');\nshow(undefined);",
    ),
  ),
  "a function behind it that is used before": {
    source: preHook(
      'show();\nusing box = user.mailbox("a");\nfunction show() { dovecot.i_info("shown"); }\nshow();',
    ),
    refused: "lua-unsupported",
  },
  "a constant behind it that a function before uses": {
    source: preHook(
      'const show = () => dovecot.i_info(text);\nusing box = user.mailbox("a");\nconst { text } = { text: "shown" };\nshow();',
    ),
    refused: "lua-unsupported",
  },
  "what is before it and is used behind it": preHook(
    'show();\nconst text = "text";\nusing box = user.mailbox("a");\nconst name = box.name;\nshow();\nfunction inner() { return name + text; }\ndovecot.i_info(inner());',
    'function show() { dovecot.i_info("shown"); }',
  ),
  "functions behind it": preHook(
    'using box = user.mailbox("a");\nshow();\nfunction show() { dovecot.i_info(box.name); }',
  ),
  "a block in a switch": preHook(
    'switch (user.service) { case "imap": { using box = user.mailbox("A"); dovecot.i_info(box.name); break; } default: dovecot.i_info("no"); }\ndovecot.i_info("end");',
  ),
  "a return through using, try and a loop": preHook(
    "dovecot.i_info(find(user));",
    'function find(user: MailUser): string { using a = user.mailbox("A"); for (const name of ["x", "y"]) { try { using b = user.mailbox(name); if (b.name === "y") return a.name + b.name; } finally { dovecot.i_info(name); } } return "none"; }',
  ),
  "using in a method": preHook(
    'class Counter { count = 0; add(name: string): number { using box = user.mailbox(name); this.count += box.name.length; return this.count; } }\nconst counter = new Counter();\ncounter.add("ab");\ndovecot.i_info(`${counter.add("c")}`);',
  ),
};
