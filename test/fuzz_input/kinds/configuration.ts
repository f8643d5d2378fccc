import type { Choice } from "../../../scripts/lua/choice.js";
import { type Bytes, type Entry, file, ROOT } from "../case.ts";
import { type Json, jsonOf, mutateJson, oddValue, print, writeJson } from "../mutate/json.ts";
import { ODD_TEXTS } from "../mutate/odd.ts";
import type { Generate } from "./generate.ts";
import { type Files, projectOf } from "./project.ts";

export const configurationCase: Generate = (choice, seeds) => {
  const files = projectOf(choice, seeds);
  files.set(
    "tsconfig.json",
    choice.once(12) ? inPlaceOfFile(choice) : { file: contained(mutated(files, choice)) },
  );
  for (const [path, entry] of companions(choice)) files.set(path, entry);
  const project = choice.once(3) ? ["-p", choice.one(PLACES)] : [];
  const commands = [
    ["check", ...project],
    ["build", ...project],
  ];
  if (choice.once(2)) commands.push(["run", "src/mail.ts"]);
  return { files: [...files], commands };
};

const PLACES = [
  ".",
  "./",
  "tsconfig.json",
  ROOT,
  "src",
  "../project",
  "src/..",
  "nope",
  "src/mail.ts",
  "base.json",
  "loop",
  "",
  "lib",
];

/** What is no file, or no configuration. */
function inPlaceOfFile(choice: Choice): Entry {
  const links = ["tsconfig.json", "base.json", "nowhere", ".", "..", "src/mail.ts", "/dev/null", "loop"];
  return choice.one<() => Entry>([
    () => ({ folder: true }),
    () => ({ link: choice.one(links) }),
    () => ({ file: choice.one(ODD_TEXTS) }),
    () => ({ file: print(oddValue(choice)) }),
  ])();
}

function mutated(files: Files, choice: Choice): Bytes {
  const seed = files.get("tsconfig.json");
  const root = jsonOf(seed !== undefined && "file" in seed ? JSON.parse(seed.file) : {});
  if (!("members" in root)) return print(root);
  if (choice.once(2)) setSection(root.members, choice);
  for (let left = choice.between(0, 2); left > 0; left--) addOption(root.members, choice);
  if (choice.once(4)) root.members.push(["extends", extended(choice)]);
  if (choice.once(4))
    root.members.push([choice.one(["files", "include", "exclude", "references"]), paths(choice)]);
  return writeJson(choice.once(2) ? mutateJson(root, choice, KEYS) : root, choice);
}

const KEYS = [
  "dovescript",
  "compilerOptions",
  "extends",
  "files",
  "include",
  "exclude",
  "references",
  "dovecot",
  "lua",
  "context",
  "entries",
  "outDir",
  "types",
  "lib",
  "noLib",
  "typeRoots",
  "paths",
  "baseUrl",
  "rootDirs",
];

function setSection(members: [string, Json][], choice: Choice): void {
  const values: [string, () => Json][] = [
    ["dovecot", () => text(choice, ["2.3.19.1", "2.4.1", "2.3.4", "2.3", "2.4", "3", "latest", "2.3.19.1 "])],
    ["lua", () => text(choice, ["5.1", "5.3", "5.4", "5.2", "5"])],
    ["context", () => text(choice, ["mail", "mial", "auth", ""])],
    ["entries", () => paths(choice)],
    ["outDir", () => text(choice, PATHS)],
  ];
  const section = values.filter(() => choice.once(2)).map(([key, value]): [string, Json] => [key, value()]);
  members.push(["dovescript", { members: section }]);
}

function addOption(members: [string, Json][], choice: Choice): void {
  const found = members.find(([key]) => key === "compilerOptions")?.[1];
  const options = found !== undefined && "members" in found ? found.members : [];
  options.push(choice.one(OPTIONS)(choice));
}

const OPTIONS: readonly ((choice: Choice) => [string, Json])[] = [
  ...[
    "strict",
    "noEmit",
    "noLib",
    "allowJs",
    "checkJs",
    "composite",
    "incremental",
    "isolatedModules",
    "verbatimModuleSyntax",
    "noUnusedLocals",
    "skipLibCheck",
    "experimentalDecorators",
    "importHelpers",
    "noCheck",
    "declaration",
    "sourceMap",
    "preserveSymlinks",
    "allowArbitraryExtensions",
    "noUncheckedIndexedAccess",
    "exactOptionalPropertyTypes",
  ].map((name) => (choice: Choice): [string, Json] => [
    name,
    { raw: choice.one(["true", "false", "null", "1", '"true"']) },
  ]),
  ...[
    "rootDir",
    "outDir",
    "outFile",
    "declarationDir",
    "baseUrl",
    "tsBuildInfoFile",
    "mapRoot",
    "sourceRoot",
    "out",
  ].map((name) => (choice: Choice): [string, Json] => [name, text(choice, PATHS)]),
  ...["typeRoots", "types", "rootDirs", "lib", "plugins", "moduleSuffixes", "customConditions"].map(
    (name) =>
      (choice: Choice): [string, Json] => [name, paths(choice)],
  ),
  (choice) => [
    "paths",
    { members: [[choice.one(["*", "x/*", "", "**", "dovescript", "@/*"]), paths(choice)]] },
  ],
  (choice) => ["target", text(choice, ["ES3", "ES5", "ESNext", "es2024", "Lua"])],
  (choice) => ["module", text(choice, ["CommonJS", "ESNext", "NodeNext", "None", "Preserve", "UMD"])],
  (choice) => ["moduleResolution", text(choice, ["bundler", "node", "classic", "node16"])],
  (choice) => ["jsx", text(choice, ["react", "preserve", "react-jsx"])],
  (choice) => ["moduleDetection", text(choice, ["force", "legacy", "auto"])],
  (choice) => ["ignoreDeprecations", text(choice, ["6.0", "5.0", "9"])],
];

const PATHS = [
  "dist",
  ".",
  "..",
  "../../out",
  "src",
  "src/mail.ts",
  "dist/../dist",
  "/dev/null/x",
  "/proc/nope",
  `${ROOT}/out`,
  "nope/nope",
  "",
  "./",
  "dist/",
  "a\nb",
  "loop",
  "package.json",
  "caf\u00e9",
  "x".repeat(300),
  "\0",
];
const ENTRIES = [
  "src/mail.ts",
  "./src/mail.ts",
  "src/mail",
  "src",
  "src/*.ts",
  "nope.ts",
  "package.json",
  "src/mail.js",
  "SRC/mail.ts",
  `${ROOT}/src/mail.ts`,
  "src/link.ts",
  "other.d.ts",
  "hook.lua",
  "dovescript",
  "dovescript/library",
  "node",
  "*",
];

function text(choice: Choice, usual: readonly string[]): Json {
  return { raw: JSON.stringify(choice.once(4) ? choice.one(ODD_TEXTS) : choice.one(usual)) };
}

function paths(choice: Choice): Json {
  if (choice.once(10)) return oddValue(choice);
  return Array.from({ length: choice.one([0, 1, 1, 1, 2, 3]) }, () =>
    choice.once(12) ? oddValue(choice) : text(choice, [...ENTRIES, ...PATHS]),
  );
}

function extended(choice: Choice): Json {
  const usual = [
    "./base.json",
    "./tsconfig.json",
    "./nope.json",
    "base",
    ".",
    "./src",
    "dovescript",
    "dovescript/package.json",
    "./loop",
    "@tsconfig/none",
  ];
  return choice.once(4) ? [text(choice, usual), text(choice, usual)] : text(choice, usual);
}

/** Files that a configuration may name. */
function companions(choice: Choice): (readonly [string, Entry])[] {
  const all: (readonly [string, Entry])[] = [
    [
      "base.json",
      file(
        choice.one([
          '{ "extends": "./tsconfig.json" }',
          '{ "extends": "./base.json" }',
          "{",
          '{ "compilerOptions": { "strict": false }, "dovescript": { "lua": "5.1" } }',
          '{ "files": [] }',
          "[]",
        ]),
      ),
    ],
    ["src/link.ts", { link: choice.one(["mail.ts", "link.ts", "nowhere.ts", "..", "/dev/null"]) }],
    ["loop", { link: choice.one(["loop", ".", ".."]) }],
    ["dist", choice.one<Entry>([file("a file"), { folder: true }, { link: "nowhere" }, { link: "src" }])],
    ["dist/mail.lua", choice.one<Entry>([{ folder: true }, file("old"), { link: "../src/mail.ts" }])],
    [
      "src/mail.ts",
      choice.one<Entry>([
        { folder: true },
        file(""),
        file("export const x: number = 'a';"),
        { link: "mail.ts" },
      ]),
    ],
    ["src/forgotten.ts", file(choice.one(["export const x: number = 'a';", "export {};", "const"]))],
    ["src/other.d.ts", file("declare const other: number;")],
    ["src/plain.js", file("export const x = 1;")],
    ["lib/tsconfig.json", file("{}")],
  ];
  return all.filter(() => choice.once(6));
}

/** No case may write outside its folder: paths that begin with a slash are made relative, and there are few `..`. */
function contained(text: Bytes): Bytes {
  return text
    .replace(/(["'])(?:\/|\\\/|\\u002f)+(?!dev\/null\/|proc\/)/gi, "$1")
    .replace(/(\.\.\/){3,}/g, "../")
    .replace(/\\u002[ef]/gi, "x");
}
