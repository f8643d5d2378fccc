// @ts-check
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateDtsBundle } from "dts-bundle-generator";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What the bundler drops from the hook types: where their ambient types come from. */
const HOOK_REFERENCES = `/// <reference types="@typescript-to-lua/language-extensions" />
/// <reference lib="esnext.disposable" />
`;

const entries = {
  index: { filePath: "sdk/types/index.d.ts", references: HOOK_REFERENCES },
  json: { filePath: "sdk/json.ts", references: "" },
  date: { filePath: "sdk/date.ts", references: "" },
  http: { filePath: "sdk/http.ts", references: "" },
  url: { filePath: "sdk/url.ts", references: "" },
  base64: { filePath: "sdk/base64.ts", references: "" },
  // The generator loses the import behind compiler/typescript_api.ts.
  compiler: { filePath: "compiler/index.ts", references: 'import ts from "typescript";\n' },
  runtime: { filePath: "runtime/index.ts", references: "" },
};

/** Where the declarations of single files lie until they are bundled. */
const emitted = `${root}dist/declarations`;

/** Writes the declarations of all entries, without the checks that `npm run check` makes. */
function emitDeclarations() {
  const options = {
    noEmit: false,
    noCheck: true,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: emitted,
    rootDir: root,
  };
  const rootNames = Object.values(entries).map(({ filePath }) => `${root}${filePath}`);
  const parsed = ts.getParsedCommandLineOfConfigFile(`${root}tsconfig.json`, options, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: fail,
  });
  for (const problem of parsed?.errors ?? []) fail(problem);
  const { diagnostics } = ts.createProgram(rootNames, parsed?.options ?? options).emit();
  for (const problem of diagnostics) fail(problem);
  // TypeScript emits nothing for what is a declaration already.
  cpSync(`${root}sdk/types`, `${emitted}/sdk/types`, { recursive: true });
  // Without Node's types, which need not be read for each entry.
  const paths = { fengari: ["../../runtime/engine/fengari.d.ts"] };
  const compilerOptions = { noCheck: true, types: [], paths };
  writeFileSync(
    `${emitted}/tsconfig.json`,
    JSON.stringify({ extends: "../../tsconfig.json", compilerOptions, include: ["."], exclude: [] }),
  );
}

/**
 * Puts the finished declarations of hooks where other entries import them: those are a package for the bundler, which it does
 * not copy.
 *
 * @param {string} declarations
 */
function installHooks(declarations) {
  const folder = `${emitted}/node_modules/dovescript`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${emitted}/package.json`, JSON.stringify({ name: "declarations" }));
  writeFileSync(`${folder}/package.json`, JSON.stringify({ name: "dovescript", types: "index.d.ts" }));
  writeFileSync(`${folder}/index.d.ts`, declarations);
}

/** @param {ts.Diagnostic} problem */
function fail({ messageText }) {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
}

/** @param {string} filePath */
function bundle(filePath) {
  const [declarations] = generateDtsBundle(
    [
      {
        filePath: `${emitted}/${filePath.replace(/(\.d)?\.ts$/, ".d.ts")}`,
        output: {
          inlineDeclareGlobals: true,
          exportReferencedTypes: false,
          noBanner: true,
          sortNodes: false,
        },
      },
    ],
    { preferredConfigPath: `${emitted}/tsconfig.json` },
  );
  if (declarations === undefined) throw new Error(`no declarations came out of ${filePath}`);
  return declarations;
}

try {
  emitDeclarations();
  for (const [name, { filePath, references }] of Object.entries(entries)) {
    const declarations = references + bundle(filePath);
    writeFileSync(`${root}dist/${name}.d.ts`, declarations);
    if (name === "index") installHooks(declarations);
  }
} finally {
  rmSync(emitted, { recursive: true, force: true });
}
