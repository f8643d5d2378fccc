import { describe, expect, test } from "vitest";
import type { World } from "../../../runtime/index.ts";
import { runCreated, runDeinitPre, runScript } from "../run_hook.ts";

const world: World = {
  settings: { quota_rule: "*:storage=1G", empty: "", path: "%h/x" },
  users: {
    "bob@example.com": {
      uid: 1001,
      gid: 1002,
      home: "/srv/bob",
      settings: { own: "mine", own_empty: "" },
      metadata: { "/private/a": "1", "/private/dir/b": "2", "/shared/c": "3" },
    },
  },
};
const bob = { world, user: "bob@example.com" };

describe("fields", () => {
  test.each([
    ["home", "/srv/bob"],
    ["username", "bob@example.com"],
    ["uid", "1001.0"],
    ["gid", "1002.0"],
    ["service", "imap"],
    ["session_id", "S1"],
    ["session_create_time", "1767225600.0"],
    ["nonexistent", "false"],
    ["anonymous", "false"],
    ["autocreated", "false"],
    ["mail_debug", "false"],
    ["fuzzy_search", "false"],
    ["dsyncing", "false"],
    ["admin", "false"],
    ["session_restored", "false"],
  ])("mail_user.%s is %s", (name, value) => {
    expect(runCreated(`print(user.${name})`, bob).printed).toEqual([value]);
  });

  test("mail_user.mail_debug is the server's setting", () => {
    expect(runCreated("print(user.mail_debug)", { world: { mail_debug: true } }).printed).toEqual(["true"]);
  });

  test("mail_user.username is a snapshot that a script can overwrite", () => {
    expect(runCreated('user.username = "x" print(user.username, user)').printed).toEqual(["x\talice"]);
  });
});

describe("operators", () => {
  test("tostring(mail_user) is the username", () => {
    expect(runCreated("print(tostring(user))", bob).printed).toEqual(["bob@example.com"]);
  });

  test("mail_user == is true for itself, false for other types, and crashes for other tables", () => {
    expect(runCreated("print(user == user, user == 'alice', user ~= nil)").printed).toEqual([
      "true\tfalse\ttrue",
    ]);
    expect(runCreated("print(user == {})").session.exitCode).toBe(139);
  });

  test.each(["<", "<="])("mail_user %s crashes", (operator) => {
    const { session } = runCreated(`print(pcall(function() return user ${operator} user end))`);
    expect([session.outcome, session.exitCode]).toEqual(["crashed", 139]);
  });
});

describe("settings", () => {
  test.each([
    ["quota_rule", "*:storage=1G"],
    ["empty", ""],
    ["own", "mine"],
    ["own_empty", "yes"],
    ["path", "/srv/bob/x"],
    ["nosuch", "nil"],
    ["mail_lua_script", "/etc/dovecot/hook.lua"],
  ])("mail_user:plugin_getenv(%s) is %s", (name, value) => {
    expect(runCreated(`print(user:plugin_getenv("${name}"))`, bob).printed).toEqual([value]);
  });

  test("mail_user:plugin_getenv crashes without a name", () => {
    expect(runCreated("user:plugin_getenv(nil)").session.exitCode).toBe(139);
  });

  test("mail_user:var_expand knows the variables of a mail user", () => {
    const { printed } = runCreated(
      'print(user:var_expand("%u %n %d %s %h %i %{gid} %{session} %{nosuch}"))',
      bob,
    );
    expect(printed).toEqual([
      "bob@example.com bob example.com imap /srv/bob 1001 1002 S1 UNSUPPORTED_VARIABLE_nosuch",
    ]);
  });

  test("mail_user:var_expand raises for a condition that is none", () => {
    const { printed } = runCreated('print(select(2, pcall(user.var_expand, user, "%{if;1;x;2;3}")))');
    expect(printed).toEqual(["var_expand(%{if;1;x;2;3}) failed: if: Unsupported comparator 'x'"]);
  });
});

describe("mailboxes", () => {
  test("mail_user:mailbox allocates a mailbox whether it exists or not", () => {
    expect(runDeinitPre('print(user:mailbox("nosuch"), user:mailbox("inbox", 1))').printed).toEqual([
      "nosuch\tINBOX",
    ]);
  });

  test.each(["mail_user_created", "mail_user_deinit"])("mail_user:mailbox panics in %s", (hook) => {
    const { session, transcript } = runScript(
      `function mail_user_created() end function ${hook}(user) pcall(user.mailbox, user, "INBOX") end`,
    );
    expect(session.exitCode).toBe(134);
    expect(transcript).toContain("(mail_namespace_find): assertion failed: (ns != NULL)");
    expect(session.explanation).toMatch(/mail_user_deinit_pre/);
  });

  test("mail_user:mailbox panics for a name that is not UTF-8", () => {
    expect(runDeinitPre('user:mailbox("\\xff")').transcript).toContain("uni_utf8_str_is_valid");
  });

  test.each([
    ["user:mailbox()", "expected 2 to 3 arguments, got 1"],
    ["user.mailbox(1, 'INBOX')", "Bad argument #1, expected struct mail_user got number"],
    [
      "user:mailbox('INBOX', 1.5)",
      "/etc/dovecot/hook.lua:3: bad argument #2 to 'mailbox' (number has no integer representation)",
    ],
  ])("mail_user:mailbox refuses %s", (call, message) => {
    expect(runDeinitPre(`print(select(2, pcall(function() ${call} end)))`).printed).toEqual([message]);
  });
});

describe("metadata", () => {
  test("mail_user:metadata_get gives one value per key", () => {
    const { printed } = runDeinitPre(
      'print(user:metadata_get("/private/a", "/private/nosuch", "/shared/c"))',
      bob,
    );
    expect(printed).toEqual(["1\tnil\t3"]);
  });

  test("mail_user:metadata_get crashes with more keys than the server's stack has room for", () => {
    const many =
      'local k = {} for i = 1, 40 do k[i] = "/private/" .. i end user:metadata_get(table.unpack(k))';
    expect(runDeinitPre(many).session.exitCode).toBe(134);
  });

  test.each([
    ["user:metadata_get()", "expecting at least 1 parameter"],
    ["user:metadata_get('/private/a', nil)", "expected string at #3"],
    ["user:metadata_get('x')", "Invalid key prefix, must be /private/ or /shared/"],
  ])("mail_user:metadata_get refuses %s", (call, message) => {
    expect(runDeinitPre(`print(select(2, pcall(function() ${call} end)))`, bob).printed).toEqual([message]);
  });

  test("mail_user:metadata_set stores text, and removes what has no text", () => {
    const { dovecot } = runDeinitPre(
      'user:metadata_set("/private/n", 3.0) user:metadata_set("/private/a", nil)',
      bob,
    );
    expect(dovecot.users["bob@example.com"]?.metadata).toEqual({
      "/private/dir/b": "2",
      "/private/n": "3.0",
      "/shared/c": "3",
    });
  });

  test.each([
    ["user:metadata_set('x', 1)", "Invalid key prefix, must be /private/ or /shared/"],
    ["user:metadata_set('/private/a', 'x\\0y')", "Cannot get attribute: Attribute string value has NULs"],
    [
      "user:metadata_set('/shared/admin', 'x')",
      "Cannot get attribute: The /shared/vendor/vendor.dovecot/pvt/server/admin attribute cannot be changed",
    ],
  ])("mail_user:metadata_set refuses %s", (call, message) => {
    expect(runDeinitPre(`print(select(2, pcall(function() ${call} end)))`, bob).printed).toEqual([message]);
  });

  test("mail_user:metadata_unset removes a key", () => {
    const { printed } = runDeinitPre(
      'user:metadata_unset("/private/a") print(user:metadata_get("/private/a"))',
      bob,
    );
    expect(printed).toEqual(["nil"]);
  });

  test("mail_user:metadata_list gives keys and values, and the server's own keys without value", () => {
    const { printed } = runDeinitPre(
      `local t = user:metadata_list("/private/", "/shared/")
      local keys = {} for k, v in pairs(t) do keys[#keys + 1] = k .. "=" .. v end
      table.sort(keys) print(table.concat(keys, " "))`,
      bob,
    );
    expect(printed).toEqual(["/private/a=1 /private/dir/b=2 /shared/admin= /shared/c=3 /shared/comment="]);
  });

  test.each(["metadata_get", "metadata_unset", "metadata_list"])(
    "mail_user:%s panics in mail_user_created",
    (name) => {
      const { session, transcript } = runCreated(`user:${name}("/private/x")`);
      expect(session.exitCode).toBe(134);
      expect(transcript).toContain("(mail_namespace_find_inbox): assertion failed: (namespaces != NULL)");
    },
  );

  test.each([
    ['user:metadata_get("/private/x")', "Mailbox attributes not enabled"],
    ['user:metadata_set("/private/x", "y")', "Cannot get attribute: Mailbox attributes not enabled"],
  ])("mail_user metadata without a dict: %s fails", (call, message) => {
    const run = runDeinitPre(`print(select(2, pcall(function() ${call} end)))`, {
      world: { attributes: false },
    });
    expect(run.printed).toEqual([message]);
  });
});
