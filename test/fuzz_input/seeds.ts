import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { kinds } from "../../cli/init/kinds.ts";
import { templateFiles } from "../../cli/init/template_files.ts";
import { type Bytes, utf8 } from "./case.ts";

/** The files of a project, by path. */
export type Project = readonly (readonly [path: string, text: Bytes])[];

/** Right inputs, from which others are made. */
export interface Seeds {
  /** Hook modules, each of one file. */
  readonly typescript: readonly Bytes[];
  /** Statements of a hook, which need what `TOP` declares. */
  readonly bodies: readonly Bytes[];
  readonly lua: readonly Bytes[];
  /** What `init` writes, and the examples. */
  readonly projects: readonly Project[];
  readonly worlds: readonly Bytes[];
  readonly messages: readonly Bytes[];
}

/** Snippets by title, as the tests of the compiler have them: programs, or programs that are refused. */
export type Families = Readonly<
  Record<string, Readonly<Record<string, string | { readonly source: string }>>>
>;

/** Reads the seeds from the project's examples, templates, samples, tests and README. */
export function readSeeds(root: string, families: Families): Seeds {
  const read = (path: string): Bytes => readFileSync(join(root, path), "latin1");
  const samples = filesBelow(root, "test/samples").filter((path) => path.endsWith(".ts"));
  const readable = filesBelow(root, "test/compiler/readable");
  const examples = readdirSync(join(root, "examples")).map((name) => `examples/${name}`);
  const projects = [
    ...["2.3.19.1", "2.4.1"].map((release) => newProject(root, release)),
    ...examples.map((folder) =>
      filesBelow(root, folder).map((path) => [path.slice(folder.length + 1), read(path)] as const),
    ),
  ];
  const snippets = Object.values(families)
    .flatMap((family) => Object.values(family))
    .map((snippet) => utf8(typeof snippet === "string" ? snippet : snippet.source));
  const readme = read("README.md");
  return {
    typescript: [
      ...[...samples, ...readable.filter((path) => path.endsWith(".ts"))].map(read),
      ...projects.flat().flatMap(([path, text]) => (/^src\/.*\.ts$/.test(path) ? [text] : [])),
      ...fences(readme, "ts"),
      ...snippets,
    ],
    bodies: snippets.flatMap(
      (snippet) => /mail_user_created\(user\) \{\n([\s\S]*)\n\} \} satisfies/.exec(snippet)?.[1] ?? [],
    ),
    lua: [
      ...readable.filter((path) => path.endsWith(".lua")).map(read),
      ...filesBelow(root, "test/runtime/engine/fengari/programs")
        .filter((path) => path.endsWith(".lua"))
        .map(read),
      ...fences(readme, "lua"),
    ],
    projects,
    worlds: [
      ...fences(readme, "json").filter((text) => text.includes('"users"')),
      ...projects.flat().flatMap(([path, text]) => (path.endsWith("world.json") ? [text] : [])),
    ],
    messages: projects.flat().flatMap(([path, text]) => (path.endsWith(".eml") ? [text] : [])),
  };
}

/** The project that `init` lays out for a release. */
function newProject(root: string, release: string): Project {
  const files = templateFiles(join(root, "templates"), { kind: kinds.mail, release });
  return [...files].map(([path, text]) => [path, utf8(text)]);
}

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) throw new Error(`${folder} has seeds no more`);
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name}`)
    .filter((path) => !path.includes("node_modules") && statSync(join(root, path)).isFile())
    .sort();
}

function fences(page: Bytes, language: string): Bytes[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, found, text = ""]) =>
    found === language ? [text] : [],
  );
}
