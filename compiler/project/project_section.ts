import { basename, resolve } from "node:path";
import type { Platform } from "../../platform/platform.ts";
import { type ContextName, saidContexts } from "../contexts/index.ts";
import {
  type Code,
  createDiagnostic,
  type Diagnostic,
  locate,
  locateNode,
  nearest,
  type Values,
} from "../diagnostics/index.ts";
import { exists } from "../files/index.ts";
import { defaultRelease, type LuaVersion, luaOf, luaVersions, releases } from "../target/index.ts";
import ts from "../typescript_api.ts";
import { entryProblem } from "./entry_problem.ts";
import { jsonProperty, jsonStrings } from "./json_property.ts";

/** The section `"dovescript"` of a tsconfig.json, with its defaults. */
export interface Section {
  readonly dovecot: string;
  readonly lua: LuaVersion;
  /** The kinds of scripts that the entries are; without them it is those that their hooks show. */
  readonly contexts?: readonly ContextName[] | undefined;
  /** Absolute paths. */
  readonly entries: readonly string[];
  /** Absolute path. */
  readonly outDir: string;
}

/** The name an entry's output has: its file name without folder and extension. */
export function outputName(entry: string): string {
  return basename(entry).replace(/\.[mc]?ts$/, "");
}

const keys = ["dovecot", "lua", "context", "entries", "outDir"] as const;
type Key = (typeof keys)[number];

/** Place of a section. */
interface SectionPlace {
  /** Folder that paths are relative to. */
  readonly folder: string;
  /** If the caller has chosen other entries, those of the configuration need not exist. */
  readonly entriesAreChosen: boolean;
  readonly platform: Platform;
}

/** Reads the section. */
export class SectionReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #values = new Map<Key, ts.Expression>();
  readonly #source: ts.TsConfigSourceFile;
  readonly #folder: string;
  readonly #entriesAreChosen: boolean;
  readonly #platform: Platform;

  constructor(source: ts.TsConfigSourceFile, { folder, entriesAreChosen, platform }: SectionPlace) {
    this.#source = source;
    this.#folder = folder;
    this.#entriesAreChosen = entriesAreChosen;
    this.#platform = platform;
  }

  read(): Section {
    this.#collect();
    const dovecot = this.#release();
    const contexts = this.#contexts();
    const entries = this.#entries();
    return {
      dovecot,
      lua: this.#lua() ?? luaOf(dovecot) ?? "5.4",
      contexts,
      entries,
      outDir: resolve(this.#folder, this.#string("outDir", '"outDir": "dist"') ?? "dist"),
    };
  }

  #report(code: Code, node: ts.Node, values: Values = {}): void {
    const file = this.#source.fileName;
    const location = locateNode(node, this.#source);
    this.diagnostics.push(createDiagnostic(code, location, { file: basename(file), ...values }));
  }

  #collect(): void {
    const section = jsonProperty(this.#source.statements[0]?.expression, "dovescript");
    if (!section) return;
    if (!ts.isObjectLiteralExpression(section)) {
      const example = '"dovescript": { "dovecot": "2.3.19.1" }';
      this.#report("config-type", section, { key: "dovescript", expected: "an object", example });
      return;
    }
    for (const member of section.properties) this.#collectMember(member);
  }

  #collectMember(member: ts.ObjectLiteralElementLike): void {
    if (!ts.isPropertyAssignment(member) || !ts.isStringLiteral(member.name)) return;
    const name = member.name.text;
    const key = keys.find((known) => known === name);
    if (key) {
      this.#values.set(key, member.initializer);
      return;
    }
    const meant = nearest(name, keys);
    const remedy = meant ? `Did you mean "${meant}"?` : `Its keys are ${keys.join(", ")}.`;
    this.#report("config-unknown-key", member.name, { key: name, remedy });
  }

  #string(key: Key, example: string): string | undefined {
    const value = this.#values.get(key);
    if (!value || ts.isStringLiteral(value)) return value?.text;
    this.#report("config-type", value, { key, expected: "a string", example });
    return undefined;
  }

  #release(): string {
    const release = this.#string("dovecot", '"dovecot": "2.3.19.1"') ?? defaultRelease;
    if (luaOf(release)) return release;
    const value = this.#values.get("dovecot")!;
    this.#report("config-unknown-release", value, { release, known: releases.join(", ") });
    return defaultRelease;
  }

  #lua(): LuaVersion | undefined {
    const lua = this.#string("lua", '"lua": "5.4"');
    const known = luaVersions.find((version) => version === lua);
    if (lua !== undefined && !known) {
      this.#report("config-unknown-lua", this.#values.get("lua")!, { lua, known: luaVersions.join(", ") });
    }
    return known;
  }

  #contexts(): readonly ContextName[] | undefined {
    const value = this.#values.get("context");
    const names = value && (ts.isStringLiteral(value) ? [value] : jsonStrings(value));
    if (!names) {
      const expected = "a kind of scripts, or a list of them";
      if (value)
        this.#report("config-type", value, { key: "context", expected, example: '"context": "mail"' });
      return undefined;
    }
    const said = saidContexts(names.map(({ text }) => text));
    if ("names" in said) return said.names;
    const { unknown, remedy } = said;
    const node = names.find(({ text }) => text === unknown)!;
    this.#report("config-unknown-context", node, { context: unknown, remedy });
    return undefined;
  }

  #entries(): string[] {
    const value = this.#values.get("entries");
    if (!value) return this.#existing([{ text: "src/mail.ts", node: this.#source }]);
    const names = jsonStrings(value);
    if (!names) {
      const example = '"entries": ["src/mail.ts"]';
      this.#report("config-type", value, { key: "entries", expected: "a list of paths", example });
      return [];
    }
    return this.#existing(names.map((node) => ({ text: node.text, node })));
  }

  #existing(names: readonly { text: string; node: ts.Node }[]): string[] {
    const outputs = new Set<string>();
    return names.flatMap(({ text, node }) => {
      const path = resolve(this.#folder, text);
      const output = `${outputName(path)}.lua`;
      const isThere = exists(path, this.#platform);
      const problem = isThere && !this.#entriesAreChosen ? entryProblem(path, this.#platform) : undefined;
      if (!isThere) this.#reportMissing(text, node);
      else if (problem !== undefined) this.#report("config-wrong-entry", node, { entry: text, problem });
      else if (outputs.has(output)) this.#report("config-same-output", node, { output });
      else {
        outputs.add(output);
        return [path];
      }
      return [];
    });
  }

  /** A default that is missing beside other mistakes is most likely one of them. */
  #reportMissing(entry: string, node: ts.Node): void {
    if (this.#entriesAreChosen) return;
    if (node !== this.#source) this.#report("config-missing-entry", node, { entry });
    else if (this.diagnostics.length === 0) {
      const location = locate(this.#source, { start: 0, end: 0 });
      const file = basename(this.#source.fileName);
      this.diagnostics.push(createDiagnostic("config-missing-entry", location, { file, entry }));
    }
  }
}
