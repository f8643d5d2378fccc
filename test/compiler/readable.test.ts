/*
 * The emitted Lua of hooks as administrators write them: it stands beside each hook, to be read and judged, and
 * runs on the simulator. `npx vitest run --project unit test/compiler/readable.test.ts -u` writes it anew.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileString } from "../../compiler/index.ts";
import { Dovecot, type World } from "../../runtime/index.ts";

const folder = "test/compiler/readable";

/** Compares the Lua of a hook with the file beside it, and gives the transcript of one session in a world. */
async function run(name: string, world: World): Promise<string> {
  const fileName = `${folder}/${name}.ts`;
  const { lua = "", diagnostics } = compileString(readFileSync(fileName, "utf8"), { fileName });
  expect(diagnostics).toEqual([]);
  await expect(lua).toMatchFileSnapshot(`readable/${name}.lua`);
  const dovecot = new Dovecot(world);
  dovecot.login("alice", { script: lua }).logout();
  return String(dovecot.log);
}

test("login_policy refuses a service from outside", async () => {
  const world: World = { settings: { login_policy: "closed" } };
  expect(await run("login_policy", world)).toMatchInlineSnapshot(
    `"imap(1): Error: mail_user_created(user) failed: the account is closed"`,
  );
});

test("last_login warns of a long absence", async () => {
  const world: World = {
    users: { alice: { metadata: { "/private/vendor/vendor.example/last_login": "1700000000" } } },
  };
  expect(await run("last_login", world)).toMatchInlineSnapshot(
    `"imap(alice)<1><S1>: Warning: alice was away for 778 days"`,
  );
});

test("mailbox_report logs each mailbox and the totals", async () => {
  const world: World = {
    users: {
      alice: { mailboxes: { INBOX: { messages: [{}, {}] }, Archive: { messages: [{ flags: ["\\Seen"] }] } } },
    },
  };
  expect(await run("mailbox_report", world)).toMatchInlineSnapshot(`
    "imap(alice)<1><S1>: Info: INBOX: 2 of 2 unseen
    imap(alice)<1><S1>: Info: Archive: 0 of 1 unseen
    imap(alice)<1><S1>: Info: alice: 2 of 3 unseen in all"
  `);
});

test("quota_warning tells how much is used", async () => {
  const world: World = {
    settings: { message_limit: " 4 " },
    users: {
      alice: { mailboxes: { INBOX: { messages: [{}, {}, {}] }, Sent: {}, Trash: { messages: [{}] } } },
    },
  };
  expect(await run("quota_warning", world)).toMatchInlineSnapshot(
    `"imap(alice)<1><S1>: Error: alice is over the limit: 4 of 4 messages"`,
  );
});

test("user_settings reads one text with several settings", async () => {
  const world: World = { settings: { hook_settings: "greeting = hello; level=2;;broken" } };
  expect(await run("user_settings", world)).toMatchInlineSnapshot(`
    "imap(alice)<1><S1>: Debug: settings of alice: greeting, level
    imap(alice)<1><S1>: Info: hello, alice (level 2)"
  `);
});

test("cleanup goes on when a mailbox does not exist", async () => {
  const world: World = {
    users: {
      alice: {
        mailboxes: {
          Trash: { metadata: { "/private/vendor/vendor.example/cleanup_wanted": "1" } },
          Spam: {},
        },
      },
    },
  };
  expect(await run("cleanup", world)).toMatchInlineSnapshot(`
    "imap(alice)<1><S1>: Warning: cannot clean up Old/Archive: mailbox_open(Old/Archive) failed: Mailbox doesn't exist: Old/Archive
    imap(alice)<1><S1>: Info: cleaned up Trash; 1 failed"
  `);
});

test("keyword_counts counts the mailboxes of each keyword", async () => {
  const world: World = {
    users: {
      alice: {
        mailboxes: {
          INBOX: { messages: [{ keywords: ["urgent", "work"] }] },
          Archive: { messages: [{ keywords: ["work"] }] },
        },
      },
    },
  };
  expect(await run("keyword_counts", world)).toMatchInlineSnapshot(`
    "imap(alice)<1><S1>: Info: urgent.... known in 1 mailboxes
    imap(alice)<1><S1>: Info: work...... known in 2 mailboxes
    imap(alice)<1><S1>: Debug: nothing was marked as junk"
  `);
});

test("unseen_hint looks into mailboxes until one has something new", async () => {
  const world: World = {
    users: {
      alice: {
        mailboxes: {
          INBOX: { messages: [{ flags: ["\\Seen"] }] },
          Work: { messages: [{}], metadata: { "/private/vendor/vendor.example/muted": "1" } },
          Lists: { messages: [{}] },
        },
      },
    },
  };
  expect(await run("unseen_hint", world)).toMatchInlineSnapshot(`
    "imap(alice)<1><S1>: Warning: sessions: Error: "unlimited" is no number
    imap(alice)<1><S1>: Info: alice has not seen all of Lists"
  `);
});

test("json_line logs one line of JSON", async () => {
  const world: World = {};
  expect(await run("json_line", world)).toMatchInlineSnapshot(
    `"imap(alice)<1><S1>: Info: {"at":1767225600,"restored":false,"service":"imap","session":"S1","user":"alice","what":"login"}"`,
  );
});

test("date_stamp stamps an account once", async () => {
  const world: World = {};
  expect(await run("date_stamp", world)).toMatchInlineSnapshot(
    `"imap(alice)<1><S1>: Info: first session of alice on 2026-01-01"`,
  );
});

test("several_modules throws an error of its own across modules", async () => {
  const world: World = { settings: { limits: "imap=3 pop3=many" } };
  expect(await run("several_modules", world)).toMatchInlineSnapshot(
    `"imap(1): Error: mail_user_created(user) failed: limits: "many" is no number"`,
  );
});

test("label_table logs labels and counts in the order in which they were written", async () => {
  const world: World = { users: { alice: { settings: { lang: "de" } } } };
  expect(await run("label_table", world)).toMatchInlineSnapshot(`
    "imap(alice)<1><S1>: Info: Quota: default
    imap(alice)<1><S1>: Info: Language: de
    imap(alice)<1><S1>: Info: Theme: default
    imap(alice)<1><S1>: Info: b.example: 2
    imap(alice)<1><S1>: Info: a.example: 1"
  `);
});
