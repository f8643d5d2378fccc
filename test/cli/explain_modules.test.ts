import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, runIn } from "./command.ts";

const HOOK = 'function mail_user_created() dovecot.i_info(require("shop.prices").text) return 0 end';
const MODULE = 'return { text = "cheap" }';

test("dovescript run names a module that it does not find, and how to give it", async () => {
  const cwd = folder({ "hook.lua": HOOK });
  const { exitCode, stderr } = await runIn(cwd, "run", "hook.lua");
  expect(exitCode).toBe(75);
  expect(stderr).toContain(
    "The module 'shop.prices' was not found: scripts see the files of the world, and files of this machine only",
  );
  expect(stderr).toContain(
    'hint: Give the module or a fake of it in the world: "lua_modules": { "shop.prices": { "path": "fakes/shop_prices.lua" } }.',
  );
  expect(stderr.match(/'shop\.prices'/g)).toHaveLength(1);
});

test("dovescript run says which folder to allow when package.path leads to a module, and finds it then", async () => {
  const cwd = folder({ "lib/shop/prices.lua": MODULE });
  const path = `package.path = ${JSON.stringify(`${cwd}/lib/?.lua`)}\n${HOOK}`;
  const script = folder({ "hook.lua": path });
  const { stderr } = await runIn(script, "run", "hook.lua");
  expect(stderr).toContain(`hint: Run with --allow-folder ${join(cwd, "lib")}.`);

  const allowed = await runIn(script, "run", "hook.lua", "--allow-folder", join(cwd, "lib"));
  expect(allowed).toMatchObject({ exitCode: 0, stderr: "" });
  expect(allowed.stdout).toContain("Info: cheap");
});

test.each(["hook.lua", "hooks/hook.lua"])(
  "dovescript run finds a module beside %s, and its hint works when it is followed",
  async (file) => {
    const beside = join(file, "..", "shop/prices.lua");
    const cwd = folder({ [file]: HOOK, [beside]: MODULE });
    const { stderr } = await runIn(cwd, "run", file);
    const [, line = "", allowed = ""] =
      /Write `(.*)` before the require, and run with --allow-folder (.*)\./.exec(stderr) ?? [];

    const followed = folder({ "hook.lua": `${line}\n${HOOK}` });
    const { exitCode, stdout } = await runIn(followed, "run", "hook.lua", "--allow-folder", allowed);
    expect(stdout).toContain("Info: cheap");
    expect(exitCode).toBe(0);
  },
);

test("dovescript run says that a library in C is not loaded", async () => {
  const cwd = folder({ "lib/shop/prices.so": "" });
  const script = folder({ "hook.lua": `package.cpath = "${cwd}/lib/?.so"\n${HOOK}` });
  const { stderr } = await runIn(script, "run", "hook.lua");
  expect(stderr).toContain(`hint: ${join(cwd, "lib/shop/prices.so")} is a C library, which is not loaded`);
  expect(stderr).toContain('"lua_modules": { "shop.prices": { "path": "fakes/shop_prices.lua" } }.');
});

test("dovescript run says that modules in C need a fake, and takes the one of the world", async () => {
  const script =
    'local cjson = require("cjson")\nfunction mail_user_created() dovecot.i_info(cjson.encode()) return 0 end';
  const cwd = folder({
    "hook.lua": script,
    "fakes/cjson.lua": 'return { encode = function() return "{}" end }',
  });
  const { stderr } = await runIn(cwd, "run", "hook.lua");
  expect(stderr).toContain("The module 'cjson' was not found: modules in C cannot run on the simulator.");
  const [, given = ""] = /hint: Give a fake in Lua in the world: (.*)\.\n/.exec(stderr) ?? [];

  const followed = folder({
    "world.json": `{ ${given} }`,
    "hook.lua": script,
    "fakes/cjson.lua": 'return { encode = function() return "{}" end }',
  });
  const { exitCode, stdout } = await runIn(followed, "run", "hook.lua", "--world", "world.json");
  expect(stdout).toContain("Info: {}");
  expect(exitCode).toBe(0);
});

test("dovescript run names some of many modules that a script tries, each once, also when it survives", async () => {
  const tries = `function mail_user_created()
  for _ = 1, 2 do for number = 1, 50 do pcall(require, "module" .. number) end end
  return 0
end`;
  const cwd = folder({ "hook.lua": tries });
  const { exitCode, stderr, stdout } = await runIn(cwd, "run", "hook.lua", "--json");
  expect(exitCode).toBe(0);
  expect(stderr.match(/The module 'module1' was not found/g)).toHaveLength(1);
  expect(JSON.parse(stdout).missingModules).toHaveLength(20);
});

test.each(["2.3.13", "2.4.1"])(
  "dovescript run --dovecot %s says nothing of modules that are found",
  async (release) => {
    const cwd = folder({ "hook.lua": `package.preload["shop.prices"] = function() ${MODULE} end\n${HOOK}` });
    const { stderr, exitCode } = await runIn(cwd, "run", "hook.lua", "--dovecot", release);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  },
);
