// @ts-check
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import { generateDtsBundle } from "dts-bundle-generator";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What the bundler drops from the hook types: where their ambient types come from. */
const HOOK_REFERENCES = `/// <reference types="@typescript-to-lua/language-extensions" />
/// <reference lib="esnext.disposable" />
`;

const entries = {
  index: { filePath: "sdk/types/index.d.ts", references: HOOK_REFERENCES },
  json: { filePath: "sdk/json.ts", references: "" },
  date: { filePath: "sdk/date.ts", references: "" },
  // The generator loses the import behind compiler/typescript_api.ts.
  compiler: { filePath: "compiler/index.ts", references: 'import ts from "typescript";\n' },
  runtime: { filePath: "runtime/index.ts", references: "" },
};

for (const [name, { filePath, references }] of Object.entries(entries)) {
  const [declarations] = generateDtsBundle(
    [
      {
        filePath: `${root}${filePath}`,
        output: {
          inlineDeclareGlobals: true,
          exportReferencedTypes: false,
          noBanner: true,
          sortNodes: false,
        },
      },
    ],
    { preferredConfigPath: `${root}tsconfig.json` },
  );
  if (declarations === undefined) throw new Error(`no declarations came out of ${filePath}`);
  writeFileSync(`${root}dist/${name}.d.ts`, references + declarations);
}

// The library is global declarations, which a bundler would drop, and the modules are what the compiler reads.
for (const folder of ["library", "modules"]) {
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
