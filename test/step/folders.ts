import { COMPILER_FOLDERS } from "./compiler_folders.ts";
import { markdownTable } from "./markdown_table.ts";

/** A folder of the project, or a file that others import by its path. */
export interface Folder {
  /** From the root of the project. */
  readonly folder: string;
  readonly is: string;
  /** Folders, files and packages besides itself; `compiler/*` is every folder in `compiler`. */
  readonly mayImport: readonly string[];
}

const SDK: readonly Folder[] = [
  {
    folder: "sdk",
    is: "what `dovescript` and its modules, such as `dovescript/json`, are in Node",
    mayImport: ["sdk/modules", "npm:dovescript"],
  },
  {
    folder: "sdk/types",
    is: "the declarations, one Dovecot object per file; their docblocks are the API documentation",
    mayImport: [],
  },
  {
    folder: "sdk/library",
    is: "what exists in a hook besides Dovecot's objects, in the place of TypeScript's `lib.*.d.ts`; what is missing is declared as `NotInLua<\"the alternative\">`",
    mayImport: [],
  },
  {
    folder: "sdk/lua_modules",
    is: "declarations of modules of the server's Lua, which scripts import as `lua:cjson` and that become `require`",
    mayImport: [],
  },
  {
    folder: "sdk/modules",
    is: "the modules, such as `dovescript/json`, written as hooks are and compiled into the chunks that import them",
    mayImport: ["npm:dovescript"],
  },
  {
    folder: "sdk/surface",
    is: "data: what each release really exposes, taken from the running server",
    mayImport: [],
  },
  {
    folder: "releases",
    is: "what each release has, and the hooks of each kind of script, asked by compiler and runtime",
    mayImport: ["sdk/surface"],
  },
];

const PLATFORM: readonly Folder[] = [
  {
    folder: "platform",
    is: "what compiler and runtime ask the machine for: files, the current folder, a clock",
    mayImport: ["node:path"],
  },
  {
    folder: "platform/node",
    is: "the only place of compiler and runtime that asks Node for these",
    mayImport: [
      "platform",
      "node:fs",
      "node:net",
      "node:path",
      "node:tls",
      "node:url",
      "node:worker_threads",
    ],
  },
  {
    folder: "platform/node/own_files.ts",
    is: "files of this package, and packages that it loads; a build may replace it",
    mayImport: ["platform", "platform/node", "node:fs", "node:module", "node:url"],
  },
];

const RUNTIME: readonly Folder[] = [
  {
    folder: "runtime",
    is: "`Dovecot`, the simulated server: sessions of users on a world",
    mayImport: [
      "runtime/*",
      "platform",
      "platform/node",
      "releases",
      "npm:fastest-levenshtein",
      "npm:valibot",
    ],
  },
  {
    folder: "runtime/errors.ts",
    is: "what is thrown, by who must act; commands that run nothing load it without the rest",
    mayImport: [],
  },
  {
    folder: "runtime/text.ts",
    is: "bytes and text, also for what commands read and print",
    mayImport: [],
  },
  {
    folder: "runtime/search_path.ts",
    is: "where Debian's Lua looks for modules",
    mayImport: [],
  },
  {
    folder: "runtime/profiles",
    is: "what differs between releases, as data",
    mayImport: ["releases", "runtime/errors.ts"],
  },
  {
    folder: "runtime/validation",
    is: "checks of what callers and files give, with the place of what is wrong",
    mayImport: ["runtime/text.ts", "npm:valibot"],
  },
  {
    folder: "runtime/actions",
    is: "commands that an administrator types, taken apart",
    mayImport: ["runtime", "runtime/errors.ts", "runtime/validation"],
  },
  {
    folder: "runtime/log",
    is: "events, prefixes, transcript",
    mayImport: ["runtime/server", "runtime/text.ts"],
  },
  {
    folder: "runtime/server",
    is: "the small Dovecot: users, mailboxes, messages, metadata, settings, clock, deaths",
    mayImport: [
      "platform",
      "runtime",
      "runtime/errors.ts",
      "runtime/log",
      "runtime/profiles",
      "runtime/search_path.ts",
      "runtime/text.ts",
      "runtime/validation",
      "npm:@noble/hashes",
      "npm:bcryptjs",
      "npm:entities",
      "npm:postal-mime",
      "npm:unix-crypt-td-js",
      "npm:unixcrypt",
      "npm:valibot",
      "node:buffer",
      "node:crypto",
      "node:net",
      "node:path",
    ],
  },
  {
    folder: "runtime/engine",
    is: "Lua states on Fengari: values, arguments, limits, tracebacks, collection",
    mayImport: [
      "platform",
      "runtime/engine/fengari",
      "runtime/errors.ts",
      "runtime/search_path.ts",
      "runtime/text.ts",
      "runtime/validation",
      "npm:fengari",
      "node:crypto",
      "node:path",
    ],
  },
  {
    folder: "runtime/engine/fengari",
    is: "the edits that make fengari exact, as data, and what applies and bundles them in the build and in tests",
    mayImport: ["npm:esbuild", "npm:fengari", "node:fs", "node:module", "node:path", "node:url"],
  },
  {
    folder: "runtime/bindings",
    is: "one file per Dovecot object, each ending in one table of members",
    mayImport: ["runtime/engine", "runtime/log", "runtime/profiles", "runtime/server", "runtime/text.ts"],
  },
  {
    folder: "runtime/contexts",
    is: "life cycles of scripts: call order, return checks, log lines",
    mayImport: [
      "releases",
      "runtime",
      "runtime/actions",
      "runtime/bindings",
      "runtime/engine",
      "runtime/errors.ts",
      "runtime/log",
      "runtime/profiles",
      "runtime/server",
      "runtime/text.ts",
    ],
  },
];

const TOOLS: readonly Folder[] = [
  {
    folder: "verify",
    is: "real servers and the simulator as judges of one script in one world",
    mayImport: [
      "releases",
      "runtime",
      "runtime/profiles",
      "runtime/server",
      "runtime/search_path.ts",
      "runtime/text.ts",
      "verify/judge_error.ts",
      "node:child_process",
      "node:crypto",
      "node:fs",
      "node:net",
      "node:os",
      "node:path",
      "node:timers/promises",
      "node:tls",
      "node:util",
    ],
  },
  {
    folder: "verify/judge_error.ts",
    is: "what is thrown where no server can judge; every command knows its exit code",
    mayImport: ["runtime/errors.ts"],
  },
  {
    folder: "cli",
    is: "one file per command; the only place that prints, colours and exits",
    mayImport: [
      "compiler",
      "compiler/check",
      "compiler/diagnostics",
      "releases",
      "runtime",
      "runtime/errors.ts",
      "runtime/profiles",
      "runtime/text.ts",
      "verify",
      "verify/judge_error.ts",
      "npm:@babel/code-frame",
      "npm:@clack/prompts",
      "npm:@jridgewell/trace-mapping",
      "npm:chokidar",
      "npm:commander",
      "npm:diff",
      "npm:picocolors",
      "node:fs",
      "node:module",
      "node:path",
      "node:stream",
      "node:tty",
      "node:url",
    ],
  },
];

/** Every folder, as ARCHITECTURE.md lists them. */
export const FOLDERS: readonly Folder[] = [...SDK, ...PLATFORM, ...COMPILER_FOLDERS, ...RUNTIME, ...TOOLS];

/** Which folders may import which, with `compiler/*` as the folders it stands for. */
export function folderImports(): { from: string; to: string }[] {
  return FOLDERS.flatMap(({ folder: from, mayImport }) =>
    mayImport.flatMap((name) => foldersNamed(name, from)).map((to) => ({ from, to })),
  );
}

function foldersNamed(name: string, from: string): string[] {
  if (!name.endsWith("/*")) return [name];
  return FOLDERS.map(({ folder }) => folder).filter(
    (folder) => folder.startsWith(name.slice(0, -1)) && folder !== from,
  );
}

/** The most specific folder that a file belongs to. */
export function folderOf(file: string): Folder | undefined {
  return FOLDERS.filter(({ folder }) => file === folder || file.startsWith(`${folder}/`)).sort(
    (a, b) => b.folder.length - a.folder.length,
  )[0];
}

function shortName(name: string, { folder }: Folder): string {
  const [parent = ""] = folder.split("/");
  const bare = name.replace(/^npm:/, "");
  if (bare === `${parent}/*`) return `everything in \`${parent}\``;
  return `\`${folder.includes("/") && bare.startsWith(`${parent}/`) ? bare.slice(parent.length + 1) : bare}\``;
}

/** The table of folders in ARCHITECTURE.md, which leaves out the modules of Node. */
export function foldersTable(): string {
  const rows = FOLDERS.map((row) => {
    const listed = row.mayImport.filter((name) => !name.startsWith("node:"));
    const imports = listed.map((name) => shortName(name, row)).join(", ");
    return [`\`${row.folder}\``, row.is, imports || "nothing"];
  });
  return markdownTable([["folder", "what it is", "may import"], ...rows]);
}
