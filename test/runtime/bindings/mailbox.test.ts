import { describe, expect, test } from "vitest";
import type { World } from "../../../runtime/index.ts";
import { runDeinitPre } from "../run_hook.ts";

const world: World = {
  users: {
    alice: {
      mailboxes: {
        INBOX: { messages: [{}, { flags: ["\\Seen"] }], metadata: { "/private/k": "v" } },
        "Work/Über": {},
      },
    },
  },
};

const run = (body: string) => runDeinitPre(`local box = user:mailbox("INBOX")\n${body}`, { world });
const refused = (call: string) => run(`print(select(2, pcall(function() ${call} end)))`).printed;

describe("fields", () => {
  test("mailbox.vname is the name with slashes", () => {
    expect(run('print(user:mailbox("Work/Über").vname)').printed).toEqual(["Work/Über"]);
  });

  test("mailbox.name is the name in the storage", () => {
    expect(run('print(user:mailbox("Work/Über").name)').printed).toEqual(["Work.&ANw-ber"]);
  });
});

describe("operators", () => {
  test("tostring(mailbox) is its name", () => {
    expect(run("print(tostring(box))").printed).toEqual(["INBOX"]);
  });

  test("mailbox == compares where two objects lead", () => {
    const { printed } = run(
      'print(box == user:mailbox("inbox"), box == user:mailbox("Work/Über"), box == user)',
    );
    expect(printed).toEqual(["true\tfalse\tfalse"]);
  });

  test("mailbox == crashes for a table that is no object", () => {
    expect(run("print(box == {})").session.exitCode).toBe(139);
  });

  test.each(["<", "<="])("mailbox %s crashes", (operator) => {
    expect(run(`print(box ${operator} user:mailbox("Work/Über"))`).session.exitCode).toBe(139);
  });
});

describe("opening", () => {
  test("mailbox:open raises when the mailbox does not exist", () => {
    expect(refused('box:sync() user:mailbox("nosuch"):open()')).toEqual([
      "mailbox_open(nosuch) failed: Mailbox doesn't exist: nosuch",
    ]);
  });

  test("mailbox:open names a level that is no mailbox as long as the server has listed nothing", () => {
    const call = 'local box = user:mailbox("nosuch") print(select(2, pcall(box.open, box)))';
    expect(run(`${call} ${call}`).printed).toEqual([
      "mailbox_open(nosuch) failed: Mailbox doesn't exist: Work",
      "mailbox_open(nosuch) failed: Mailbox doesn't exist: nosuch",
    ]);
  });

  test.each([
    ["", "Invalid mailbox name: Name is empty"],
    ["/x", "Invalid mailbox name: Begins with hierarchy separator"],
    ["x/", "Invalid mailbox name: Ends with hierarchy separator"],
    ["a//b", "Invalid mailbox name: Has adjacent hierarchy separators"],
    ["~x", "Invalid mailbox name: Begins with '~'"],
    ["a.b", "Character not allowed in mailbox name: '.'"],
  ])("mailbox:open refuses the name %j", (name, reason) => {
    expect(refused(`user:mailbox("${name}"):open()`)).toEqual([`mailbox_open(${name}) failed: ${reason}`]);
  });

  test("mailbox:close makes the next status look anew", () => {
    const { printed } = run("box:open() box:close() print(box:status(1).messages)");
    expect(printed).toEqual(["2.0"]);
  });

  test("mailbox:free may be called twice, and leaves only the names", () => {
    expect(run("box:free() box:free() print(box.vname, box.name)").printed).toEqual(["INBOX\tINBOX"]);
  });

  test.each(["box:open()", "box:status(1)", "tostring(box)", "box:metadata_get('/private/k')"])(
    "mailbox:free makes %s crash",
    (call) => {
      const { session } = run(`box:free() local _ = ${call}`);
      expect([session.exitCode, session.explanation?.includes("mailbox:free()")]).toEqual([139, true]);
    },
  );

  test("mailbox:free makes calls raise what they raise before they look", () => {
    expect(refused("box:free() box:status()")).toEqual(["expecting at least 1 parameter"]);
  });

  test("mailbox:sync opens, and refuses a flag that is no number", () => {
    expect(run('box:sync() box:metadata_set("/private/x", "y")').session.outcome).toBe("ended");
    expect(refused("box:sync('x')")).toEqual([
      "/etc/dovecot/hook.lua:4: bad argument #1 to 'sync' (number expected, got string)",
    ]);
  });

  test("mailbox:sync panics without expunges", () => {
    expect(run("box:sync(dovecot.storage.MAILBOX_SYNC_FLAG_NO_EXPUNGES)").session.exitCode).toBe(134);
  });

  test("mailbox:status adds up its items, and names them when it fails", () => {
    expect(refused('user:mailbox("nosuch"):status(1, 16, -1)')).toEqual([
      "mailbox_get_status(nosuch, 4294967295) failed: Mailbox doesn't exist: nosuch",
    ]);
    expect(refused("box:status('messages')")).toEqual([
      "/etc/dovecot/hook.lua:4: bad argument #1 to 'status' (number expected, got string)",
    ]);
  });
});

describe("metadata", () => {
  test("mailbox:metadata_get gives one value per key and opens nothing", () => {
    const { printed, session } = run(
      'print(box:metadata_get("/private/k", "/shared/k")) box:metadata_set("/private/k", "x")',
    );
    expect(printed).toEqual(["v\tnil"]);
    expect(session.exitCode).toBe(134);
  });

  test("mailbox:metadata_set stores text in an open mailbox", () => {
    const { dovecot } = run('box:open() box:metadata_set("/shared/n", 42)');
    expect(dovecot.users.alice?.mailboxes.INBOX?.metadata).toEqual({
      "/private/k": "v",
      "/shared/n": "42",
    });
  });

  test("mailbox:metadata_set panics unless the mailbox is open, after it has looked at the key", () => {
    const { session, transcript } = run('box:metadata_set("/private/k", "x")');
    expect(session.exitCode).toBe(134);
    expect(transcript).toContain("(mailbox_transaction_begin): assertion failed: (box->opened)");
    expect(refused('box:metadata_set("k", "x")')).toEqual([
      "Cannot set attribute: Invalid key prefix, must be /private/ or /shared/",
    ]);
  });

  test("mailbox:metadata_unset removes a key", () => {
    const { dovecot } = run('box:open() box:metadata_unset("/private/k")');
    expect(dovecot.users.alice?.mailboxes.INBOX?.metadata).toEqual({});
    expect(refused('box:metadata_unset("k")')).toEqual([
      "Cannot unset attribute: Invalid key prefix, must be /private/ or /shared/",
    ]);
  });

  test("mailbox:metadata_list mangles the server's own keys when the prefix lacks its slash", () => {
    const { printed } = run(
      'for k in pairs(box:metadata_list("/shared/vendor/vendor.dovecot/pvt/server")) do print(k) end',
    );
    expect([...printed].sort()).toEqual([
      "/shared/vendor/vendor.dovecot/pvt/serveradmin",
      "/shared/vendor/vendor.dovecot/pvt/servercomment",
    ]);
  });

  test("mailbox:metadata_list gives keys and values", () => {
    const { printed } = run('print(box:metadata_list("/private/")["/private/k"])');
    expect(printed).toEqual(["v"]);
  });
});
