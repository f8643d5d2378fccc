import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Dovecot, parseWorld } from "../../../../runtime/index.ts";
import { runCreated } from "../../run_hook.ts";

describe("files of a world", () => {
  test("io.open reads them, and finds no others", () => {
    const { printed } = runCreated(
      `for line in io.open("/etc/dovecot/users"):lines() do print(line) end
       print(io.open("/etc/dovecot/none"))`,
      { world: { users: { alice: {} }, files: { "/etc/dovecot/users": "alice:x\nbob:y\n" } } },
    );
    expect(printed).toEqual(["alice:x", "bob:y", "nil\t/etc/dovecot/none: No such file or directory\t2"]);
  });

  test("dofile, loadfile and require with package.path load them", () => {
    const { printed } = runCreated(
      `package.path = "/etc/dovecot/lua/?.lua"
       print(dofile("/etc/dovecot/lua/words.lua").hello, loadfile("/etc/dovecot/lua/words.lua")().hello)
       print(require("words").hello)`,
      {
        world: {
          users: { alice: {} },
          files: { "/etc/dovecot/lua/words.lua": 'return { hello = "hi" }' },
        },
      },
    );
    expect(printed).toEqual(["hi\thi", "hi"]);
  });

  test("a path names a file or a folder of this machine", () => {
    const baseDir = mkdtempSync(join(tmpdir(), "dovescript-files-"));
    mkdirSync(join(baseDir, "lua/deep"), { recursive: true });
    writeFileSync(join(baseDir, "users"), "alice\n");
    writeFileSync(join(baseDir, "lua/deep/words.lua"), 'return "deep"');
    const files = { "/etc/users": { path: "users" }, "/etc/lua": { path: "lua" } };
    const { printed } = runCreated('print(io.open("/etc/users"):read(), dofile("/etc/lua/deep/words.lua"))', {
      baseDir,
      world: { users: { alice: {} }, files },
    });
    expect(printed).toEqual(["alice\tdeep"]);
  });

  test("a path of this machine that cannot be read is a WorldError with its place", () => {
    const files = { "/etc/users": { path: "/nowhere/users" } };
    expect(() => new Dovecot({ files })).toThrow(
      /^files\.\/etc\/users names "\/nowhere\/users", which cannot be read/,
    );
  });

  test.each([
    [{ users: "x" }, "files.users must be named by an absolute path."],
    [{ "/a/../b": "x" }, "files./a/../b must be a path without . and ..."],
    [{ "/a": 5 }, "files./a must be a text, or an object with a path, but is 5."],
  ])("parseWorld refuses %j", (files, message) => {
    expect(() => parseWorld({ files })).toThrow(message);
  });
});

describe("environment of a world", () => {
  test.each(["2.3.13", "2.3.19.1", "2.4.1"])("os.getenv and templates see it in %s", (dovecot) => {
    const { printed } = runCreated(
      'print(os.getenv("API_KEY"), os.getenv("NONE"), user:var_expand("%{env:API_KEY}"))',
      { world: { dovecot, users: { alice: {} }, environment: { API_KEY: "k" } } },
    );
    expect(printed).toEqual(["k\tnil\tk"]);
  });

  test("parseWorld refuses a name that no variable has", () => {
    expect(() => parseWorld({ environment: { "API-KEY": "k" } })).toThrow(
      "environment.API-KEY must be named as a variable is, such as API_KEY.",
    );
  });
});
