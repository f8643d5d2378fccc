import { countLocals, type LoweredModule } from "../lua_tree/index.ts";
import ts from "../typescript_api.ts";
import { hoist } from "./arrange/hoisting.ts";
import { joinMembers } from "./arrange/members.ts";
import { unwrapCalls } from "./arrange/parentheses.ts";
import { unwrapBlocks } from "./arrange/plain_blocks.ts";
import type { PlainErrors } from "./library/functions/entry.ts";
import { neededFunctions, ownFunctions, textOf } from "./library/functions/index.ts";
import { pairsOf51 } from "./library/functions/pairs_of_51.ts";
import { collectLualib, countLualibLocals, type LualibFeature } from "./library/lualib.ts";
import { type PrintInput, printChunk } from "./print/print_chunk.ts";
import type { Binding, Names } from "./resolve/bindings.ts";
import { renameLabels } from "./resolve/labels.ts";
import { chooseNames } from "./resolve/names.ts";
import { Resolver } from "./resolve/resolver.ts";

/** Input of the linker besides the modules. */
export interface LinkInput extends PrintInput {
  /** Local names that are hooks. */
  readonly hooks: ReadonlyMap<ts.Symbol, string>;
  /** The library's errors, in a program whose classes are single tables. */
  readonly plain: PlainErrors | undefined;
  /** The methods of plain collections that are called, as `Map.get`. */
  readonly collectionMethods: ReadonlySet<string>;
}

/** One file that the server can load. */
export interface Chunk {
  readonly lua: string;
  /** A source map, version 3. */
  readonly map: string;
  /** The library functions in it: TypeScriptToLua's and our own. */
  readonly lualib: LualibFeature[];
  /** Number of local variables at its top level. */
  readonly topLevelLocals: number;
}

/** Makes one flat chunk from modules, which stand in the order in which they run. */
export function link(input: LinkInput): Chunk {
  const resolver = new Resolver();
  const own = new Map(ownFunctions.map(({ key, name }) => [key, resolver.declareOwn(key, name)]));
  for (const module of input.modules) {
    const names = namesOf(module, input);
    renameLabels(module.statements);
    unwrapBlocks(module.statements);
    unwrapCalls(module.statements);
    hoist(module.statements, names);
    resolver.addModule(names, module.statements);
  }
  const named = new Set([...own].flatMap(([key, binding]) => (isUsed(binding) ? [key] : [])));
  const needed = neededFunctions({ named, called: input.collectionMethods }, input.plain);
  const kept = new Set(needed.map(({ key }) => own.get(key)));
  const unused = new Set([...own.values()].filter((binding) => !kept.has(binding)));
  const mentioned = needed.flatMap(({ text }) => text.match(/\b__TS__\w+/g) ?? []);
  const globals = new Set([...resolver.globals, ...mentioned.filter((name) => !own.has(name))]);
  chooseNames(
    resolver.bindings.filter((binding) => !unused.has(binding)),
    globals,
  );
  for (const { statements } of input.modules) joinMembers(statements);
  const lualib = collectLualib(globals, input.target.lua);
  const pairs = input.target.lua === "5.1" && needed.some(({ hasPairs }) => hasPairs) ? [pairsOf51] : [];
  const functions = needed.map((entry) => textOf(entry, (key) => own.get(key)?.finalName));
  const statements = input.modules.flatMap((module) => module.statements);
  return {
    ...printChunk(input, [...pairs, ...(lualib.text ? [lualib.text] : []), ...functions]),
    lualib: [
      ...lualib.features,
      ...needed.map(({ name, text }) => ({ name, bytes: Buffer.byteLength(text) })),
    ],
    topLevelLocals:
      pairs.length + functions.length + countLualibLocals(lualib.text) + countLocals(statements),
  };
}

function isUsed(binding: Binding): boolean {
  return binding.identifiers.length > 0;
}

function namesOf({ file, symbolOf }: LoweredModule, { hooks }: LinkInput): Names {
  return { fileName: file.fileName, symbolOf, globalOf: (symbol) => hooks.get(symbol), isDeclared };
}

function isDeclared({ valueDeclaration }: ts.Symbol): boolean {
  return ts.findAncestor(valueDeclaration, isAmbient) !== undefined;
}

function isAmbient(node: ts.Node): boolean {
  if (ts.isSourceFile(node)) return node.isDeclarationFile;
  const isDeclare = ({ kind }: ts.ModifierLike) => kind === ts.SyntaxKind.DeclareKeyword;
  return ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some(isDeclare) ?? false);
}
