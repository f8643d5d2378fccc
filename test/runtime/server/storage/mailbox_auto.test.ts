import { describe, expect, test } from "vitest";
import type { World } from "../../../../runtime/index.ts";
import { runDeinitPre } from "../../run_hook.ts";

const world: World = {
  namespaces: {
    inbox: {
      inbox: true,
      mailboxes: {
        Drafts: { auto: "create", special_use: "\\Drafts" },
        Junk: { auto: "subscribe" },
        Trash: { auto: "no", special_use: "\\Trash" },
      },
    },
  },
  users: { alice: {} },
};

const run = (body: string) => runDeinitPre(body, { world, service: "doveadm" });

describe("mailbox:open", () => {
  test.each(["Drafts", "Junk"])("mailbox:open creates %s, which the settings want", (name) => {
    const { printed, dovecot } = run(`print(pcall(user:mailbox("${name}").open, user:mailbox("${name}")))`);
    expect(printed).toEqual(["true"]);
    expect(Object.keys(dovecot.users.alice?.mailboxes ?? {})).toEqual(["INBOX", name]);
  });

  test.each(["Trash", "drafts", "Drafts/x"])("mailbox:open does not create %s", (name) => {
    const { printed } = run(`local box = user:mailbox("${name}") print(select(2, pcall(box.open, box)))`);
    expect(printed).toEqual([`mailbox_open(${name}) failed: Mailbox doesn't exist: ${name}`]);
  });

  test("mailbox:open creates what MAILBOX_FLAG_AUTO_CREATE asks for, where the release has it", () => {
    const body = 'local box = user:mailbox("New", 4096) print((pcall(box.open, box)))';
    const printed = ["2.3.13", "2.3.19.1", "2.4.1", "2.4.5"].map(
      (dovecot) => runDeinitPre(body, { world: { ...world, dovecot } }).printed[0],
    );
    expect(printed).toEqual(["true", "false", "false", "false"]);
  });
});

describe("mailbox:metadata_get", () => {
  test("mailbox:metadata_get gives the purposes of a mailbox, and creates nothing for them", () => {
    const { printed, dovecot } = run(`
for _, name in ipairs{"Drafts", "Junk", "Trash"} do print(user:mailbox(name):metadata_get("/private/specialuse")) end`);
    expect(printed).toEqual(["\\Drafts", "nil", "\\Trash"]);
    expect(Object.keys(dovecot.users.alice?.mailboxes ?? {})).toEqual(["INBOX"]);
  });
});
