import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { createProgram } from "../../compiler/program/create_program.ts";
import { ParsedLibraries } from "../../compiler/program/host.ts";
import { isLibrary } from "../../compiler/program/package_files.ts";
import { compilerOptions } from "../../compiler/project/options.ts";
import { nodePlatform } from "../../platform/node/node_platform.ts";
import type { Family } from "../compiler/meaning/families.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A value that the library declares: a global, or a member of one or of what it makes. */
export interface LibraryMember {
  /** `Math.floor`, `Array.map` (for that of an array), `parseInt`, `string.format`. */
  readonly key: string;
  /** What to use instead, where it is declared only to say that it is missing. */
  readonly alternative: string | undefined;
  /** True if it is one of Lua's, which JavaScript does not know. */
  readonly isLua: boolean;
}

/** Interfaces whose members are the same functions at run time. */
const sameAs: ReadonlyMap<string, string> = new Map([
  ["ReadonlyArray", "Array"],
  ["ReadonlyMap", "Map"],
  ["ReadonlySet", "Set"],
]);

const libraries = new ParsedLibraries();

function programOf(texts: ReadonlyMap<string, string>): ts.Program {
  return createProgram({
    roots: [...texts.keys()],
    options: compilerOptions(),
    libraries,
    platform: nodePlatform,
    texts,
  });
}

/** The name of a declaration with its owner's, or undefined for what is only a type or a part of a signature. */
function keyOf(node: ts.Node): string | undefined {
  if (ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)) {
    const name = node.name && ts.isIdentifier(node.name) ? node.name.text : undefined;
    const namespace = ts.findAncestor(node, ts.isModuleDeclaration);
    return name && (namespace ? `${namespace.name.text}.${name}` : name);
  }
  const isMember = ts.isMethodSignature(node) || ts.isPropertySignature(node);
  if (!isMember || !ts.isIdentifier(node.name) || !ts.isInterfaceDeclaration(node.parent)) return undefined;
  const owner = node.parent.name.text.replace(/Constructor$/, "");
  return `${sameAs.get(owner) ?? owner}.${node.name.text}`;
}

/** What TypeScript or the code around asks for, and no program writes. */
const onlyForTypes =
  /^(?:IArguments|TemplateStringsArray|ArrayLike|Iterator\w*|\w*Iterator|Generator|PromiseLike|ErrorOptions|OsDate|ReadonlySetLike|\w+\.(?:prototype|valueOf))\b|^\w+\.(?:prototype|valueOf)$/;

function alternativeOf(node: ts.Node): string | undefined {
  const { type } = node as ts.PropertySignature;
  if (!type || !ts.isTypeReferenceNode(type) || type.typeName.getText() !== "NotInLua") return undefined;
  const [argument] = type.typeArguments ?? [];
  return argument && ts.isLiteralTypeNode(argument) && ts.isStringLiteral(argument.literal)
    ? argument.literal.text
    : undefined;
}

/** Everything that a program can name, as the library's files declare it. */
export function declaredMembers(): LibraryMember[] {
  const program = programOf(new Map([[path.join(root, "empty.ts"), "export {};"]]));
  program.getTypeChecker(); // binds the files, so that nodes know their parents
  const members = new Map<string, LibraryMember>();
  for (const file of program.getSourceFiles().filter(({ fileName }) => isLibrary(fileName))) {
    const isLua = file.fileName.includes("/lua/");
    const visit = (node: ts.Node): void => {
      const key = keyOf(node);
      if (key && !onlyForTypes.test(key)) members.set(key, { key, isLua, alternative: alternativeOf(node) });
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return [...members.values()];
}

/** What programs use of the library. */
export function usedMembers(sources: readonly string[]): Set<string> {
  const texts = new Map(
    sources.map((source, index) => [path.join(root, `used_${index}.ts`).replaceAll("\\", "/"), source]),
  );
  const program = programOf(texts);
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  for (const name of texts.keys()) {
    const visit = (node: ts.Node): void => {
      const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
      for (const declaration of symbol?.declarations ?? []) {
        const key = isLibrary(declaration.getSourceFile().fileName) ? keyOf(declaration) : undefined;
        if (key) used.add(key);
      }
      ts.forEachChild(node, visit);
    };
    visit(program.getSourceFile(name)!);
  }
  return used;
}

/** All snippets: those that must mean the same in Lua, and those that must be refused. */
export function snippetSources(families: readonly [string, Family][]): string[] {
  return families.flatMap(([, family]) =>
    Object.values(family).map((snippet) => (typeof snippet === "string" ? snippet : snippet.source)),
  );
}
