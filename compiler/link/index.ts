import type ts from "typescript";
import type { Meaning } from "../analyse/meaning.ts";
import type { LoweredModule } from "../lower/index.ts";
import { numberTextName } from "../lower/text.ts";
import type { Target } from "../releases.ts";
import type { Binding, Names } from "./bindings.ts";
import { joinDeclarations } from "./hoisting.ts";
import { renameLabels } from "./labels.ts";
import { countLocals } from "./locals.ts";
import { collectLualib, countLualibLocals, type LualibFeature } from "./lualib.ts";
import { chooseNames } from "./names.ts";
import { numberTextFunction } from "./number_text.ts";
import { printChunk } from "./print.ts";
import { Resolver } from "./resolver.ts";

/** What the linker needs besides the modules. */
export interface LinkInput {
  readonly modules: readonly LoweredModule[];
  readonly meaning: Meaning;
  readonly target: Target;
  /** The program's options, which the printer reads. */
  readonly program: ts.Program;
  /** Local names that are hooks. */
  readonly hooks: ReadonlyMap<ts.Symbol, string>;
  /** The entry's path as the header shows it. */
  readonly title: string;
  /** A source file's path as the map shows it: relative to the output. */
  readonly sourcePath: (fileName: string) => string;
  readonly outputName: string;
}

/** One file that the server can load. */
export interface Chunk {
  readonly lua: string;
  /** A source map, version 3. */
  readonly map: string;
  /** The functions of TypeScriptToLua's library in it. */
  readonly lualib: LualibFeature[];
  /** How many local variables it has at its top level. */
  readonly topLevelLocals: number;
}

/** Makes one flat chunk from modules, which stand in the order in which they run. */
export function link(input: LinkInput): Chunk {
  const resolver = new Resolver();
  const numberText = resolver.declareOwn(numberTextName);
  for (const module of input.modules) {
    renameLabels(module.statements);
    joinDeclarations(module.statements);
    resolver.addModule(namesOf(module, input), module.statements);
  }
  const used = resolver.bindings.filter((binding) => binding !== numberText || isUsed(numberText));
  chooseNames(used, resolver.globals);
  const lualib = collectLualib(resolver.globals, input.target.lua);
  const own = isUsed(numberText) ? [numberTextFunction(numberText.finalName!)] : [];
  const statements = input.modules.flatMap((module) => module.statements);
  return {
    ...printChunk(input, [...(lualib.text ? [lualib.text] : []), ...own]),
    lualib: lualib.features,
    topLevelLocals: own.length + countLualibLocals(lualib.text) + countLocals(statements),
  };
}

function isUsed(binding: Binding): boolean {
  return binding.identifiers.length > 0;
}

function namesOf({ file, symbolOf }: LoweredModule, { meaning, hooks }: LinkInput): Names {
  const canonical = (symbol: ts.Symbol) => meaning.checker.getExportSymbolOfSymbol(meaning.resolve(symbol));
  return { fileName: file.fileName, symbolOf, canonical, globalOf: (symbol) => hooks.get(symbol) };
}
