// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compile } from "dovescript/compiler";
import { Dovecot } from "dovescript/runtime";

const { project, outputs, diagnostics } = compile({ project: fileURLToPath(new URL("..", import.meta.url)) });
assert.deepEqual(diagnostics, []);
const [output] = outputs;
assert(project && output);
const dovecot = new Dovecot(
  { dovecot: project.dovecot, lua: project.lua, users: { alice: {} } },
  { scripts: { "/etc/dovecot/push.lua": output.lua } },
);

test("a delivery is told with the number of unseen messages", () => {
  dovecot.deliver("alice", "Subject: first\n\nhello\n");
  dovecot.deliver("alice", "Subject: second\n\nhello\n");
  const told = dovecot.events.filter(({ name }) => name === "new_mail");
  assert.deepEqual(
    told.map(({ text, fields }) => [text, fields.unseen]),
    [
      ["1 new for alice", 1],
      ["1 new for alice", 2],
    ],
  );
});

test("a message that a client saves is not", () => {
  const { lines } = dovecot.save("alice", "Subject: draft\n\nhello\n");
  assert.deepEqual(lines, []);
});
