import { describe, expect, test } from "vitest";
import type { World } from "../../../../runtime/index.ts";
import { runDeinitPre } from "../../run_hook.ts";

const world: World = {
  namespaces: {
    inbox: { inbox: true, prefix: "INBOX.", separator: "." },
    old: { prefix: "Old/" },
    older: { prefix: "Old/er/" },
  },
  users: {
    alice: { mailboxes: { INBOX: { messages: [{}] }, "INBOX.Work": {}, "Old/2025": { messages: [{}, {}] } } },
  },
};

const run = (body: string) => runDeinitPre(body, { world, service: "doveadm" });
const names = (name: string) => run(`local box = user:mailbox("${name}") print(box.vname, box.name)`).printed;
const refused = (name: string) =>
  run(`local box = user:mailbox("${name}") print(select(2, pcall(box.open, box)))`).printed;

describe("user:mailbox", () => {
  test.each([
    ["INBOX", "INBOX\tINBOX"],
    ["inbox", "INBOX\tINBOX"],
    ["inbox.Work.Ü", "INBOX.Work.Ü\tWork.&ANw-"],
    ["Old/2025", "Old/2025\t2025"],
    ["Old/er/x/y", "Old/er/x/y\tx.y"],
    ["Old", "Old\t"],
    ["Work.x/y", "Work.x/y\tWork.x/y"],
  ])("mailbox.vname of %s has the prefix, and mailbox.name has not", (name, expected) => {
    expect(names(name)).toEqual([expected]);
  });

  test("mailbox:status finds the mailboxes of all namespaces, and INBOX behind its prefix", () => {
    const { printed } = run(
      'for _, name in ipairs{"INBOX", "INBOX.INBOX", "Old/2025"} do print(user:mailbox(name):status(1).messages) end',
    );
    expect(printed).toEqual(["1.0", "1.0", "2.0"]);
  });
});

describe("mailbox:open", () => {
  test.each([
    ["Work", "Mailbox doesn't exist: Work"],
    ["Old/", "Invalid mailbox name 'Old/': Ends with hierarchy separator"],
    ["Old/a.b", "Character not allowed in mailbox name: '.'"],
    ["INBOX.a/b", "Invalid mailbox name: Name must not have '/' characters"],
  ])("mailbox:open refuses %s", (name, reason) => {
    expect(refused(name)).toEqual([`mailbox_open(${name}) failed: ${reason}`]);
  });

  test("mailbox:metadata_get of a name in no namespace crashes", () => {
    const { session } = run('user:mailbox("Work"):metadata_get("/private/x")');
    expect([session.exitCode, session.explanation?.includes("namespace")]).toEqual([139, true]);
  });
});
