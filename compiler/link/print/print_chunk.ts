import { headerComment, type LoweredModule, type Lua, lua, type Spaced } from "../../lua_tree/index.ts";
import type { Target } from "../../target/index.ts";
import type ts from "../../typescript_api.ts";
import { withoutHiddenArguments } from "./callbacks.ts";
import { ReadablePrinter } from "./printer.ts";
import { MapBuilder, type Piece } from "./source_map.ts";

/** Input of the printer. */
export interface PrintInput {
  /** In the order in which they run. */
  readonly modules: readonly LoweredModule[];
  readonly target: Target;
  /** The version of the compiler, for the header. */
  readonly version: string;
  /** The program's options, which the printer reads. */
  readonly program: ts.Program;
  /** The entry's path as the header shows it. */
  readonly title: string;
  /** A source file's path as the map shows it: relative to the output. */
  readonly sourcePath: (fileName: string) => string;
  readonly outputName: string;
}

type Printed = ReturnType<ReadablePrinter["join"]>;

function isFunction(statement: Lua.Statement): boolean {
  const value =
    lua.isVariableDeclarationStatement(statement) || lua.isAssignmentStatement(statement)
      ? statement.right
      : [];
  return value?.some(lua.isFunctionExpression) ?? false;
}

/**
 * Returns true if a line stays free before a statement: before functions, comments, and where the author left one free.
 */
function standsApart(statement: Spaced): boolean {
  return (
    isFunction(statement) || statement.blankBefore === true || (statement.leadingComments?.length ?? 0) > 0
  );
}

function withBlankLines(
  statements: readonly Lua.Statement[],
  printed: readonly Printed[],
): (string | Printed)[] {
  return printed.flatMap((node, index) => {
    const [before, statement] = [statements[index - 1], statements[index]!];
    const apart = before && (isFunction(before) || standsApart(statement));
    return [...(apart ? ["\n"] : []), node, "\n"];
  });
}

/** The chunk's text and its source map. `preamble` is Lua text that belongs to no source. */
export function printChunk(input: PrintInput, preamble: readonly string[]): { lua: string; map: string } {
  const { target, modules, version } = input;
  const release = `Dovecot ${target.dovecot} (Lua ${target.lua})`;
  const comments = headerComment(modules.at(-1)!.file).map((line) => `--${line}\n`);
  const title = `-- ${input.title}, compiled by dovescript ${version} for ${release}\n`;
  const header = [title, ...comments, "\n"].join("");
  const host = { getCurrentDirectory: () => "/", fileExists: () => false, readFile: () => undefined };
  const printer = new ReadablePrinter(host as never, input.program, modules.at(-1)!.file.fileName);
  const parts = modules.flatMap(({ file, statements }) => {
    const printed = printer.printModule(input.sourcePath(file.fileName), statements);
    return printed.length > 0 ? [withBlankLines(statements, printed)] : [];
  });
  const library = preamble.map((text) => [`${withoutHiddenArguments(text)}\n`]);
  const bodies = [...library, ...parts];
  const separated = bodies.flatMap((body, index) => (index > 0 ? ["\n", ...body] : body));
  const root = printer.join([header, ...separated]);
  return { lua: root.toString(), map: printMap(root, input) };
}

function printMap(root: Printed, input: PrintInput): string {
  const texts = new Map(input.modules.map(({ file }) => [input.sourcePath(file.fileName), file.text]));
  const map = new MapBuilder(`${input.outputName}.lua`, texts);
  map.add(root as unknown as Piece);
  return JSON.stringify(map);
}
