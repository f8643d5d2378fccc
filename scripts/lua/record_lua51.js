// @ts-check
// Writes what native Lua 5.1 prints and has, so that no Lua need be installed where the unit tests run.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runOnNative } from "./native.js";

const folder = fileURLToPath(new URL("../../test/runtime/engine/lua51/", import.meta.url));

/** Names of everything that the libraries have, with its type. */
const SURFACE = `local names = {}
for name, value in pairs(_G) do
  if name ~= "arg" then names[#names + 1] = name .. ": " .. type(value) end
  if type(value) == "table" and name ~= "_G" and name ~= "arg" then
    for member, field in pairs(value) do names[#names + 1] = name .. "." .. member .. ": " .. type(field) end
  end
end
table.sort(names)
print(table.concat(names, "\\n"))`;

/** The programs of the file by name. */
function sectionsOf(/** @type {string} */ text) {
  return text
    .split(/^--> /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf("\n");
      return { name: section.slice(0, end), source: section.slice(end + 1) };
    });
}

const programs = sectionsOf(readFileSync(`${folder}programs.lua`, "utf8")).map(({ name, source }) => ({
  name,
  printed: runOnNative("5.1", source),
}));
const recorded = { surfaceProgram: SURFACE, surface: runOnNative("5.1", SURFACE), programs };
writeFileSync(`${folder}recorded.json`, `${JSON.stringify(recorded, null, 2)}\n`);
