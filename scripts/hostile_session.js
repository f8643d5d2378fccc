// @ts-check
// Runs one script as a session, and writes as JSON how it ended and how right sessions behind it did.
import { readFileSync } from "node:fs";
import { Dovecot, ScriptLimitError } from "../dist/runtime.js";

/** What a right session prints and logs, whatever the last one did. */
const RIGHT = `function mail_user_created(user)
  print(("x"):rep(3), #table.concat({ "a", "b" }), ("k=v"):match("(%w+)=(%w+)"))
  dovecot.i_info(user.username)
end`;
const TRANSCRIPT = ["xxx\t2\tk\tv\n", "alice"];

/** @param {Dovecot} dovecot */
function isRight(dovecot) {
  const before = dovecot.log.entries.length;
  const { outcome } = dovecot.login("alice", { script: RIGHT }).logout();
  const texts = dovecot.log.entries.slice(before).map(({ text }) => text);
  return outcome === "ended" && JSON.stringify(texts) === JSON.stringify(TRANSCRIPT);
}

const dovecot = new Dovecot();
let ended;
try {
  const script = readFileSync(process.argv[2] ?? "", "utf8");
  ended = dovecot.login("alice", { script }).logout().outcome;
} catch (error) {
  if (!(error instanceof ScriptLimitError)) throw error;
  ended = error.code;
}
const printed = dovecot.log.entries.map(({ kind, text }) => (kind === "print" ? text : ""));
const output = printed.join("").slice(0, 100_000);
const isRightBehind = isRight(dovecot) && isRight(new Dovecot());
console.log(JSON.stringify({ ended, output, isRightBehind }));
