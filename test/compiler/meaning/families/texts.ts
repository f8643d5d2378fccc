// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { hook, logging, numbers, preHook } from "../programs.ts";

/** Programs about texts that must log and return the same in Lua as in JavaScript. */
export const texts: Family = {
  "control characters that have a letter, and quotation marks": logging(
    'log(JOINED.split("").length.toString()); log(`${JOINED === "\\x07" + tail}`); log(JOINED);',
    'const tail = "\\b\\f\\v1\\r\\n\\t\\x001\\\\";\nconst JOINED = `\\x07${tail}`;',
  ),
  "quotation marks of both kinds": logging(
    'log(\'say "hi"\'); log("it\'s"); log(`it\'s "both" \\\\`); log(\'"\\\\\');',
  ),
  "control characters": hook('dovecot.i_info("a\\u00001\\u007f9\\t\\"\\\\ \\n\\r\\b0");'),
  "a whole number of the server": hook("dovecot.i_info(`uid ${user.uid} 100% of ${user.gid}`);"),
  "a sum": hook("dovecot.i_info(`${user.uid + user.gid}`);"),
  "a division": hook("dovecot.i_info(`${user.uid / 2} and ${user.uid / 3}`);"),
  "a constant": hook(
    "dovecot.i_info(`${SEVEN} ${HALF} ${0.1 + 0.2}`);",
    "const SEVEN = 7;\nconst HALF = 0.5;",
  ),
  "every kind of number": hook(
    `for (const value of [0, -0, 1.5, -2.25, 1e21, 1.5e21, 123456789012345680000, 1e-6, 1e-7, 1.25e-9, 5e-324,
           1.7976931348623157e308, 0.1 + 0.2, 100, 1e15, 123456.789, -1e-10, 2 ** 53, NaN, Infinity, -Infinity]) {
           dovecot.i_info(\`\${pass(value)}\`);
         }`,
    numbers,
  ),
  "a joined text": hook('dovecot.i_info("uid " + user.uid + ", half " + user.uid / 2 + "!");'),
  "a sum before a text": hook('dovecot.i_info(1 + 2 + " " + 1 + 2);'),
  "an added number": hook(
    'let text = "uid ";\ntext += user.uid;\ntext += pass(0.5);\ndovecot.i_info(text);',
    numbers,
  ),
  "a number added to a property": hook(
    'const box = { text: "a" };\nbox.text += pass(3);\ndovecot.i_info(box.text);',
    numbers,
  ),
  "a number added in an expression": hook('let text = "a";\ndovecot.i_info((text += 1.5) + text);'),
  booleans: hook('dovecot.i_info(`${user.uid === 1000} ${user.service === "pop3"}` + true);'),
  "a user and a mailbox": preHook('dovecot.i_info(`${user} ${user.mailbox("INBOX")}`);'),
  "a union of number and text": hook(
    "dovecot.i_info(`${either(1)} ${either(0)}`);",
    "function either(value: number): number | string { return value > 0 ? value : 'none'; }",
  ),
  "String and toString": hook(
    "dovecot.i_info(String(user.uid) + pass(2.5).toString() + String(pass(1e21)));",
    numbers,
  ),
  lengths: hook("dovecot.i_info(`${user.username.length} ${[1, 2].length}`);"),
  "a default": hook(
    'dovecot.i_info(`${user.plugin_getenv("policy") ?? "none"} ${user.plugin_getenv("absent") ?? "none"}`);',
  ),
  "nested templates": hook("dovecot.i_info(`a${`b${user.uid}`}c`);"),
  "an empty template": hook('dovecot.i_info(`${""}${user.username}${""}` + ``);'),
  "joined numbers": hook('dovecot.i_info([user.uid, 2].join("-") + [pass(0.5), pass(3)].join());', numbers),
};
