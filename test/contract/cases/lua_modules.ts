import type { ContractCase } from "../contract_case.ts";
import { standardWorld } from "../worlds.ts";
import { inCreated, printResults } from "./script.ts";

/** Modules that mail scripts load with `require`. */
export const luaModules: readonly ContractCase[] = [
  {
    title: "require finds modules of the world's lua_modules and files, and names all places of others",
    covers: [],
    lua: inCreated(
      printResults(
        'require("fake").name',
        'select(2, require("fake"))',
        'require("beside").name',
        'require("no.where")',
        'io.open("/srv/lua/data"):read("a")',
        'os.getenv("COLOUR")',
        "package.path",
      ).replace(/^/, 'package.path = package.path .. ";/srv/lua/?.lua"\n'),
    ),
    world: {
      ...standardWorld,
      lua_modules: { fake: "return { name = ... }\n" },
      files: { "/srv/lua/beside.lua": "return { name = select(2, ...) }\n", "/srv/lua/data": "text" },
      environment: { COLOUR: "dark" },
    },
  },
  {
    title: "require of a module that is nowhere keeps a mail script from being loaded",
    covers: [],
    lua: `local cjson = require("no_cjson")\n${inCreated("")}`,
  },
];
