import type { Hooks } from "../../contexts/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import { keepComments, type Lua, tstl } from "../../lua_tree/index.ts";
import { isLibrary } from "../../program/index.ts";
import type { PlainClasses, PlainCollections, PrivateNames } from "../../representation/index.ts";
import { isObjectInChain, type Meaning } from "../../semantics/index.ts";
import type { LuaVersion } from "../../target/index.ts";
import ts from "../../typescript_api.ts";
import type { ProtectedBlock } from "./protected_block.ts";
import { lowerBeforeFields } from "./super_calls.ts";
import { temporaryName } from "./temporaries.ts";

/** Input of lowering a module besides its file. */
export interface Lowering {
  readonly program: ts.Program;
  readonly meaning: Meaning;
  /** The hooks of the entry; empty for other modules. */
  readonly hooks: Hooks;
  /** The hooks of the entry, also for the modules that it imports. */
  readonly entryHooks: Hooks;
  readonly isEntry: boolean;
  readonly report: Report;
  readonly lua: LuaVersion;
  /** True if an error is an object, and not only its text. */
  readonly errorObjects: boolean;
  /** True if values that are no errors are thrown as well. */
  readonly throwsOthers: boolean;
  /** The program's classes, if all of them can be single tables. */
  readonly plain: PlainClasses | undefined;
  /** The layout of Maps and Sets, if all of them can be plain. */
  readonly plainCollections: PlainCollections | undefined;
  /** Names in Lua of `#names`. */
  readonly privateNames: PrivateNames;
}

/**
 * The program as TypeScriptToLua sees it; the program itself, which may be an editor's, stays as it is.
 *
 * - No file has exports: TypeScriptToLua keeps exported values in a table of the module; here they are plain locals,
 *   and the linker finds them by their symbol.
 * - No file comes from an external library: functions of packages in node_modules would get a hidden `self`, while the
 *   modules that call them give none. All of our library is JavaScript's own; TypeScript counts only the file that
 *   names the others.
 * - Nodes that stand for values of Lua have the types that lowering gives them, and objects in optional chains are there.
 * - The options have the version of Lua, so that one checked program can be compiled for several.
 */
function asLowered({ program, lua, meaning }: Lowering, made: ReadonlyMap<ts.Node, ts.Type>): ts.Program {
  const checker: ts.TypeChecker = Object.create(meaning.checker);
  const original = checker.getSymbolAtLocation;
  checker.getSymbolAtLocation = (node) => (ts.isSourceFile(node) ? undefined : original(node));
  checker.getTypeAtLocation = (node) =>
    made.get(node) ??
    (isObjectInChain(node) ? meaning.typeOf(node) : meaning.checker.getTypeAtLocation(node));
  const options = { ...program.getCompilerOptions(), luaTarget: lua };
  return Object.create(program, {
    getTypeChecker: { value: () => checker },
    getCompilerOptions: { value: () => options },
    isSourceFileDefaultLibrary: { value: ({ fileName }: ts.SourceFile) => isLibrary(fileName) },
    isSourceFileFromExternalLibrary: { value: () => false },
  });
}

interface ClassAround {
  readonly className: Lua.Identifier;
  readonly extendedTypeNode?: ts.ExpressionWithTypeArguments;
}

type VisitorMap = ConstructorParameters<typeof tstl.context.TransformationContext>[2];

/** TypeScriptToLua's state for one file, with what our own visitors keep. Statements get their comments. */
export class ModuleContext extends tstl.context.TransformationContext {
  /** The blocks around the current place whose errors are caught, innermost last. */
  readonly protectedBlocks: ProtectedBlock[] = [];
  readonly lowering: Lowering;
  /** Original nodes of synthetic nodes. */
  readonly standIns = new Map<ts.Node, () => Lua.Expression>();
  readonly #types: Map<ts.Node, ts.Type>;
  /** The classes around the current place, innermost last; TypeScriptToLua does not declare them. */
  declare readonly classSuperInfos: readonly ClassAround[];
  /** The statement that is being transformed. */
  place: ts.Statement | undefined;

  constructor(file: ts.SourceFile, lowering: Lowering, visitors: VisitorMap) {
    const types = new Map<ts.Node, ts.Type>();
    super(asLowered(lowering, types), file, visitors);
    this.lowering = lowering;
    // A file without imports and exports has names of its own as well.
    Object.assign(this, { isModule: true });
    this.#types = types;
  }

  /** Lets TypeScriptToLua take a node of the program for one of another type. */
  takeFor(node: ts.Node, type: ts.Type): void {
    this.#types.set(node, type);
  }

  /** Gives a type to a node that is made while lowering. */
  standFor(node: ts.Node, type: ts.Type): void {
    this.#types.set(node, type);
    this.lowering.meaning.setType(node, type);
  }

  override transformStatements(node: ts.Statement | readonly ts.Statement[]): Lua.Statement[] {
    const statements = "kind" in node ? [node] : node;
    return lowerBeforeFields(statements, (statement) => this.#transformOne(statement));
  }

  #transformOne(statement: ts.Statement): Lua.Statement[] {
    if (statement.pos >= 0) this.place = statement;
    return keepComments(statement, super.transformStatements(statement));
  }

  /** The value of an expression, also where only its truth is needed. */
  transformPlain(node: ts.Expression): Lua.Expression {
    return super.transformExpression(node);
  }

  override createTempNameForLuaExpression(expression: Lua.Expression): Lua.Identifier {
    const name = temporaryName(expression);
    if (name === undefined) return super.createTempNameForLuaExpression(expression);
    return tstl.lua.createIdentifier(this.createTempName(name), undefined, tstl.context.tempSymbolId);
  }

  /** A node that stands for a value which is in Lua already, and has a type. */
  standIn(value: () => Lua.Expression, type: ts.Type): ts.Identifier {
    const node = ts.factory.createIdentifier("____value");
    this.standIns.set(node, value);
    this.standFor(node, type);
    return node;
  }

  /** A new identifier that the linker will give a readable name like `name`. */
  temporary(name: string): Lua.Identifier {
    return tstl.lua.createIdentifier(this.createTempName(name));
  }
}
