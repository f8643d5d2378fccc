import { describe, expect, test } from "vitest";
import type { AuthWorld } from "../../../../runtime/index.ts";
import { authConfiguration } from "../../../../verify/contexts/auth/auth_configuration.ts";

const LUA = "function auth_passdb_lookup() end function auth_userdb_lookup() end";

const blocks = (release: string, auth: AuthWorld, lua = LUA) => {
  const text = authConfiguration("/r", { lua, release, world: { auth }, baseDir: "/" });
  return text.slice(text.search(/^passdb /m));
};

describe("authConfiguration", () => {
  test("gives the script both kinds of databases where it has both hooks", () => {
    expect(blocks("2.3.19.1", {})).toBe(`passdb {
  driver = lua
  args = file=/r/w/etc/dovecot/auth.lua blocking=yes
}
userdb {
  driver = lua
  args = file=/r/w/etc/dovecot/auth.lua blocking=yes
}
`);
    expect(blocks("2.4.1", {})).toBe(`passdb lua {
  driver = lua
  lua_file = /r/w/etc/dovecot/auth.lua
  use_worker = yes
}
userdb lua {
  driver = lua
  lua_file = /r/w/etc/dovecot/auth.lua
  use_worker = yes
}
`);
  });

  test("gives each database of 2.4 a name of its own, as the simulator does", () => {
    const passdbs = [{ driver: "lua" }, { driver: "static" }, { driver: "lua" }] as const;
    const names = [...blocks("2.4.5", { passdbs }).matchAll(/^passdb (.*) {/gm)].map(([, name]) => name);
    expect(names).toEqual(["lua", "static", "lua2"]);
  });

  test("lets everybody in where the script is no passdb, since a server needs one", () => {
    const lua = "function auth_userdb_lookup() end function auth_passdb_get_cache_key() end";
    expect(blocks("2.3.13", {}, lua)).toMatch(/^passdb {\n {2}driver = static\n {2}args = nopassword=yes\n}/);
    expect(blocks("2.4.5", {}, lua)).toMatch(
      /^passdb static {\n {2}driver = static\n {2}fields {\n {4}nopassword = "yes"\n/,
    );
  });

  test("writes each driver's own settings for 2.3", () => {
    const auth: AuthWorld = {
      default_password_scheme: "SHA256",
      passdbs: [
        { driver: "lua", cache_key: "%u", use_worker: false, result_success: "continue-ok" },
        { driver: "static", fields: { password: "x", nologin: "y" }, master: true },
        { driver: "passwd-file", file: "/etc/users", scheme: "PLAIN", deny: true, skip: "authenticated" },
      ],
      userdbs: [{ driver: "prefetch" }, { driver: "static", fields: { uid: "1" } }],
    };
    expect(blocks("2.3.19.1", auth)).toBe(`passdb {
  driver = lua
  args = file=/r/w/etc/dovecot/auth.lua blocking=no cache_key=%u scheme=SHA256
  result_success = continue-ok
}
passdb {
  driver = static
  args = password=x nologin=y
  master = yes
}
passdb {
  driver = passwd-file
  args = scheme=PLAIN /r/w/etc/users
  deny = yes
  skip = authenticated
}
userdb {
  driver = prefetch
}
userdb {
  driver = static
  args = uid=1
}
`);
  });

  test("writes each driver's own settings for 2.4", () => {
    const auth: AuthWorld = {
      passdbs: [
        { driver: "lua", name: "first", settings: { table: "/etc/t" }, scheme: "PLAIN" },
        { driver: "static", fields: { password: "x", nologin: "y" } },
        { driver: "passwd-file", file: "/etc/users" },
      ],
      userdbs: [{ driver: "prefetch" }],
    };
    expect(blocks("2.4.1", auth)).toBe(`passdb first {
  default_password_scheme = PLAIN
  driver = lua
  lua_file = /r/w/etc/dovecot/auth.lua
  use_worker = yes
  lua_settings {
    table = "/etc/t"
  }
}
passdb static {
  passdb_static_password = "x"
  driver = static
  fields {
    nologin = "y"
  }
}
passdb passwd-file {
  driver = passwd-file
  passwd_file_path = /r/w/etc/users
}
userdb prefetch {
  driver = prefetch
}
`);
  });
});
