import { expect, test } from "vitest";
import { describeConfiguration, type WrittenScript } from "../../cli/server_configuration.ts";

const RELEASES = ["2.3.13", "2.3.19.1", "2.4.1", "2.4.5"];

/** The lines for scripts about the sessions of users. */
function linesFor(paths: readonly string[], release: string): string {
  return describeConfiguration(
    paths.map((file) => ({ file, contexts: ["mail"], hooks: ["mail_user_created"] })),
    release,
  );
}

/** The value of the setting that names the script. */
function valueFor(path: string, release: string): string | undefined {
  return /(?:mail_lua_script|lua_file) = (.*)/.exec(linesFor([path], release))?.[1];
}

// Each line was tried on a server: it loads the script, and the plain path does not where the two differ.
test.each([
  ["/srv/hooks/mail.lua", "/srv/hooks/mail.lua", "/srv/hooks/mail.lua"],
  ["/srv/100%.lua", "/srv/100%%.lua", "/srv/100%.lua"],
  ["/srv/100%%.lua", "/srv/100%%%%.lua", "/srv/100%%.lua"],
  ["/srv/a%u.lua", "/srv/a%%u.lua", "/srv/a%u.lua"],
  ["/srv/my hooks/a.lua", '"/srv/my hooks/a.lua"', '"/srv/my hooks/a.lua"'],
  ["/srv/a #b.lua", '"/srv/a #b.lua"', '"/srv/a #b.lua"'],
  ["/srv/a#b.lua", '"/srv/a#b.lua"', '"/srv/a#b.lua"'],
  ['/srv/a"b.lua', '"/srv/a\\"b.lua"', '"/srv/a\\"b.lua"'],
  ["/srv/a\\b.lua", '"/srv/a\\\\b.lua"', '"/srv/a\\\\b.lua"'],
  ["/srv/a $x.lua", '"/srv/a $x.lua"', '"/srv/a $x.lua"'],
  ["/srv/aü.lua", '"/srv/aü.lua"', '"/srv/aü.lua"'],
])("describeConfiguration writes %s so that the server finds it", (path, line23, line24) => {
  expect(RELEASES.map((release) => valueFor(path, release))).toEqual([line23, line23, line24, line24]);
});

test("describeConfiguration writes what loads one of the scripts", () => {
  const paths = ["/srv/a.lua", "/srv/b c.lua"];
  expect(linesFor(paths, "2.3.19.1")).toBe(`
In dovecot.conf (Dovecot 2.3):
  mail_plugins = $mail_plugins mail_lua
  plugin {
    mail_lua_script = /srv/a.lua
    # or "/srv/b c.lua"
  }
`);
  expect(linesFor(paths, "2.4.1")).toBe(`
In dovecot.conf (Dovecot 2.4):
  mail_plugins {
    mail_lua = yes
  }
  mail_lua {
    lua_file = /srv/a.lua
    # or "/srv/b c.lua"
  }
`);
});

const PUSH_HOOKS = ["dovecot_lua_notify_begin_txn", "dovecot_lua_notify_end_txn"];

test("describeConfiguration writes the plugins and the driver for push-notification scripts", () => {
  const push: WrittenScript = {
    file: "/srv/push.lua",
    contexts: ["push_notification"],
    hooks: PUSH_HOOKS,
  };
  expect(describeConfiguration([push], "2.3.19.1")).toBe(`
In dovecot.conf (Dovecot 2.3):
  mail_plugins = $mail_plugins mail_lua notify push_notification push_notification_lua
  plugin {
    push_notification_driver = lua:file=/srv/push.lua
  }
`);
  expect(describeConfiguration([push], "2.4.1")).toBe(`
In dovecot.conf (Dovecot 2.4):
  mail_plugins {
    mail_lua = yes
    notify = yes
    push_notification = yes
    push_notification_lua = yes
  }
  push_notification lua {
    lua_file = /srv/push.lua
  }
`);
});

test("describeConfiguration of 2.3 has the driver take the state of mail_lua for a script that is both", () => {
  const both: WrittenScript = {
    file: "/srv/both.lua",
    contexts: ["mail", "push_notification"],
    hooks: ["mail_user_created", ...PUSH_HOOKS],
  };
  expect(describeConfiguration([both], "2.3.19.1")).toBe(`
In dovecot.conf (Dovecot 2.3):
  mail_plugins = $mail_plugins mail_lua
  plugin {
    mail_lua_script = /srv/both.lua
  }
  mail_plugins = $mail_plugins mail_lua notify push_notification push_notification_lua
  plugin {
    push_notification_driver = lua
  }
`);
});

test("describeConfiguration writes a passdb and a userdb for the auth scripts that have their hooks", () => {
  const scripts: readonly WrittenScript[] = [
    { file: "/srv/all.lua", contexts: ["auth"], hooks: ["auth_password_verify", "auth_userdb_lookup"] },
    { file: "/srv/passdb.lua", contexts: ["auth"], hooks: ["script_init", "auth_passdb_lookup"] },
  ];
  expect(describeConfiguration(scripts, "2.3.19.1")).toBe(`
In dovecot.conf (Dovecot 2.3):
  passdb {
    driver = lua
    args = file=/srv/all.lua
    # or file=/srv/passdb.lua
  }
  userdb {
    driver = lua
    args = file=/srv/all.lua
  }
`);
  expect(describeConfiguration(scripts.slice(1), "2.4.1")).toBe(`
In dovecot.conf (Dovecot 2.4):
  passdb lua {
    lua_file = /srv/passdb.lua
  }
`);
});

test("describeConfiguration escapes a % in the other scripts as well", () => {
  expect(linesFor(["/a.lua", "/100%.lua"], "2.3.19.1")).toContain("# or /100%%.lua\n");
});

test("describeConfiguration of 2.4 refuses a path with %{, which the server takes for a variable", () => {
  for (const release of ["2.4.1", "2.4.5"]) {
    const lines = linesFor(["/srv/%{x}/a.lua"], release);
    expect(lines).not.toContain("lua_file");
    expect(lines).toContain("/srv/%{x}/a.lua cannot stand in dovecot.conf");
  }
  expect(valueFor("/srv/%{x}/a.lua", "2.3.19.1")).toBe('"/srv/%%{x}/a.lua"');
});

test.each(RELEASES)("describeConfiguration of %s refuses a path with a line break", (release) => {
  const lines = linesFor(["/srv/a\nb.lua"], release);
  expect(lines).toContain('"/srv/a\\nb.lua" cannot stand in dovecot.conf');
  expect(valueFor("/srv/a\nb.lua", release)).toBeUndefined();
});
