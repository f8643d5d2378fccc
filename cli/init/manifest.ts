import { existsSync, readFileSync } from "node:fs";
import { UsageError } from "../usage_error.ts";

type Table = Record<string, unknown>;

/** The parts of the template's package.json that are merged. */
interface Template {
  readonly scripts: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** The sections of a package.json that name packages. */
const SECTIONS = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/** `npm init` writes this, which is no test of anybody's. */
const NO_TEST = 'echo "Error: no test specified" && exit 1';

/** The specifier of `dovescript` in a package.json, or undefined if there is none or the file cannot be read. */
export function dependencyIn(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const manifest = JSON.parse(readFileSync(file, "utf8"));
    const found = SECTIONS.map((section) => manifest[section]?.dovescript);
    return found.find((specifier) => typeof specifier === "string");
  } catch {
    return undefined;
  }
}

/** The package.json of a new project. */
export function newManifest(template: string, name: string, dovescript: string): string {
  const manifest = JSON.parse(template);
  manifest.name = name;
  manifest.devDependencies.dovescript = dovescript;
  return write(manifest);
}

/** A name that npm accepts, for a project in a folder. */
export function packageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[._-]+/, "");
  return name || "hooks";
}

/** The package.json that the user has. */
export interface PresentManifest {
  readonly file: string;
  readonly text: string;
}

/** A package.json that was there, with what was missing. */
export interface MergedManifest {
  readonly text: string;
  /** The names of scripts that the user has, and that do something else than ours. */
  readonly keptScripts: readonly string[];
}

/** Adds the scripts and packages of the template to a package.json. What the user has is kept. */
export function mergeManifest(
  { file, text }: PresentManifest,
  template: string,
  dovescript: string,
): MergedManifest {
  const manifest = parse(text, file);
  const ours: Template = JSON.parse(template);
  const scripts = tableIn(manifest, "scripts", file);
  const keptScripts: string[] = [];
  for (const [name, command] of Object.entries(ours.scripts)) {
    if (scripts[name] === undefined || scripts[name] === NO_TEST) scripts[name] = command;
    else if (scripts[name] !== command) keptScripts.push(name);
  }
  const present = new Set(SECTIONS.flatMap((section) => Object.keys(tableIn(manifest, section, file))));
  const wanted: Template["devDependencies"] = { ...ours.devDependencies, dovescript };
  const missing = Object.entries(wanted).filter(([name]) => !present.has(name));
  manifest.scripts = scripts;
  if (missing.length > 0) {
    const all = { ...tableIn(manifest, "devDependencies", file), ...Object.fromEntries(missing) };
    manifest.devDependencies = sorted(all);
  }
  return { text: write(manifest, text), keptScripts };
}

function parse(text: string, file: string): Table {
  try {
    const manifest: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    if (isTable(manifest)) return manifest;
  } catch (cause) {
    throw new UsageError(`${file} is not JSON: ${(cause as Error).message}.`, {
      code: "invalid-manifest",
      hint: "Mend it, or name a new folder, as in: dovescript init hooks",
      cause,
    });
  }
  throw new UsageError(`${file} is not the object that npm expects.`, {
    code: "invalid-manifest",
    hint: "Remove it, and let npm init write one",
  });
}

function tableIn(manifest: Table, key: string, file: string): Table {
  const value = manifest[key] ?? {};
  if (isTable(value)) return value;
  throw new UsageError(`"${key}" in ${file} is not an object.`, {
    code: "invalid-manifest",
    hint: `Write "${key}": {}`,
  });
}

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** As npm sorts its packages. */
function sorted(table: Table): Table {
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => a.localeCompare(b, "en")));
}

/** Written with the indentation and the line ends that the file had before. */
function write(manifest: Table, before = "{\n  "): string {
  const indentation = /^\s*\{\r?\n([ \t]+)/.exec(before)?.[1] ?? "  ";
  const text = `${JSON.stringify(manifest, null, indentation)}\n`;
  return before.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text;
}
