// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compile } from "dovescript/compiler";
import { Dovecot } from "dovescript/runtime";

const project = fileURLToPath(new URL("..", import.meta.url));
const { outputs, diagnostics } = compile({ project });
assert.deepEqual(diagnostics, []);
const script = outputs[0].lua;
const world = JSON.parse(readFileSync(new URL("../world.json", import.meta.url), "utf8"));

const dovecot = new Dovecot(world, { baseDir: project });
dovecot.login("alice", { script }).logout();

test("each mailbox is counted, and a missing one stops nothing", () => {
  const lines = String(dovecot.log).split("\n");
  assert.deepEqual(
    lines.map((line) => line.replace(/no report of Lists\/dovecot: .*/, "no report of Lists/dovecot")),
    [
      "imap(alice)<1><S1>: Info: INBOX: 2 of 3 unseen",
      "imap(alice)<1><S1>: Info: Archive: 0 of 1 unseen",
      "imap(alice)<1><S1>: Debug: no report of Lists/dovecot",
    ],
  );
});

test("the counts are fields of a named event", () => {
  const reports = dovecot.events.filter((event) => event.name === "mailbox_report");
  assert.deepEqual(
    reports.map(({ fields }) => [fields.mailbox, fields.messages, fields.unseen]),
    [
      ["INBOX", 3, 2],
      ["Archive", 1, 0],
    ],
  );
});
