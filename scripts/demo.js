// @ts-check
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "../dist/compiler.js";
import { Dovecot } from "../dist/runtime.js";

const project = fileURLToPath(new URL("../examples/mailbox_report/", import.meta.url));
const world = JSON.parse(readFileSync(`${project}world.json`, "utf8"));

const { outputs, diagnostics } = compile({ project });
const [output] = outputs;
if (output === undefined) throw new Error(`the example does not compile: ${JSON.stringify(diagnostics)}`);

heading("TypeScript");
console.log(relative(process.cwd(), output.entry));
heading("Lua");
console.log(output.lua.trimEnd());
heading("What the run prints");
const dovecot = new Dovecot(world, { baseDir: project });
const session = dovecot.login("alice", { script: output.lua, scriptName: "/etc/dovecot/mail.lua" }).logout();
console.log(String(dovecot.log));
process.exitCode = session.exitCode;

/** @param {string} text */
function heading(text) {
  console.log(`\n--- ${text} ---`);
}
