// @ts-check
// Writes what stands in dist beside the code and its declarations: the sources that the compiler reads, and a schema.
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";

const root = fileURLToPath(new URL("..", import.meta.url));

// The library and the modules of Lua are global declarations, which a bundler would drop, and the modules are what the
// compiler reads.
for (const folder of ["library", "lua_modules", "modules"]) {
  rmSync(`${root}dist/${folder}`, { recursive: true, force: true });
  cpSync(`${root}sdk/${folder}`, `${root}dist/${folder}`, {
    recursive: true,
    filter: (path) => !path.endsWith("tsconfig.json"),
  });
}

const { worldSchema } = await import(`${root}dist/chunks/world_schema.js`);
const schema = toJsonSchema(worldSchema, { target: "draft-07", ignoreActions: ["check"] });
writeFileSync(
  `${root}dist/world.schema.json`,
  `${JSON.stringify({ ...schema, title: "A DoveScript world" }, null, 2)}\n`,
);
