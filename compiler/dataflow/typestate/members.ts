import { isProjectFunction, type ProjectFunction } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { settle, unsettle } from "./homes.ts";
import { loosen } from "./lists.ts";
import type { Machine, MemberRead } from "./machine.ts";
import { contentsOf, type HeapObject, isExact, readField } from "./objects.ts";
import { opaqueAt } from "./opaque.ts";
import { ownDeclaration } from "./own_members.ts";
import { type Outcome, outcome, type State } from "./state.ts";
import {
  type Atom,
  atomsOf,
  isNullish,
  isObject,
  NOTHING,
  objectsIn,
  PRIMITIVE,
  UNDEFINED,
  unite,
  type Value,
} from "./values.ts";
import { keepIn, readSymbol } from "./variables.ts";

/** The value of a member of an object. */
export function readMemberOf(
  object: Value,
  member: MemberRead,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const atoms = atomsOf(object).filter((atom) => !isNullish(atom));
  if (atoms.length === 0)
    return object === NOTHING ? [] : outcome(state, opaqueAt(member.node, machine.meaning));
  return atoms.flatMap((atom, index) => {
    const own = index < atoms.length - 1 ? state.fork() : state;
    return readMemberOfOne(atom, member, own, machine);
  });
}

function readMemberOfOne(atom: Atom, member: MemberRead, state: State, machine: Machine): readonly Outcome[] {
  const own = ownDeclaration(member.symbol);
  const object = isObject(atom) ? state.object(atom) : undefined;
  if (own && (!object || object.protocol) && (ts.isMethodSignature(own) || ts.isFunctionDeclaration(own))) {
    return outcome(state, `.${member.symbol!.name}`);
  }
  if (object?.protocol) return readOfServer(atom, member, state, machine);
  if (!object && own) callOpaque(member, state, machine);
  if (!object) {
    const exported = exportOfModule(member, machine);
    return exported
      ? readSymbol(exported, member.node, state, machine)
      : outcome(state, opaqueAt(member.node, machine.meaning));
  }
  if (isSuper(member.node)) return readOfSuper({ atom, object }, member, state, machine);
  const { name } = member;
  if (name === undefined) return outcome(state, unite(contentsOf(object), UNDEFINED));
  if (object.shape !== "record" && !object.fields.has(name)) {
    return outcome(state, /^\d+$/.test(name) ? readField(object, name) : PRIMITIVE);
  }
  if (object.fields.has(name)) return outcome(state, readField(object, name));
  return (
    callGetter({ atom, object }, member, state, machine) ??
    outcome(state, memberOf(object, name, machine) ?? readField(object, name))
  );
}

/** An object, and its name. */
interface Named {
  readonly atom: Atom;
  readonly object: HeapObject;
}

function callGetter(
  { atom, object }: Named,
  { node, name }: MemberRead,
  state: State,
  machine: Machine,
): readonly Outcome[] | undefined {
  const getter = memberOf(object, `get ${name}`, machine);
  if (getter === undefined) return undefined;
  return machine.invoke({ node, callee: getter, object: atom, values: [], others: NOTHING }, state);
}

function isSuper(node: ts.Node): boolean {
  const isMember = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
  return isMember && node.expression.kind === ts.SyntaxKind.SuperKeyword;
}

/** `super.a` is a method or an accessor of the class that is extended, whatever the class of the object is. */
function readOfSuper(
  { atom, object }: Named,
  member: MemberRead,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const { node, name = "" } = member;
  const [, owner] = classesOf(ts.findAncestor(node, ts.isClassLike), machine);
  const isStatic = object.site === object.owner;
  const site = isStatic && owner ? owner : object.site;
  const inherited: HeapObject = { ...object, site, owner, fields: new Map() };
  return (
    callGetter({ atom, object: inherited }, member, state, machine) ??
    outcome(state, memberOf(inherited, name, machine) ?? opaqueAt(node, machine.meaning))
  );
}

/** The value of a name of `import * as module`, if a module of the project declares it. */
function exportOfModule({ node, symbol }: MemberRead, { meaning }: Machine): ts.Symbol | undefined {
  if (!symbol || !ts.isPropertyAccessExpression(node)) return undefined;
  const owner = meaning.symbolOf(node.expression);
  const isModule = owner !== undefined && (owner.flags & ts.SymbolFlags.ValueModule) !== 0;
  const exported = isModule ? meaning.resolve(symbol) : undefined;
  const file = exported?.valueDeclaration?.getSourceFile();
  return file && !file.isDeclarationFile ? exported : undefined;
}

/** A field of an object of the server that is not followed. */
function callOpaque({ node, name = "" }: MemberRead, state: State, machine: Machine): void {
  const { server, meaning } = machine;
  if (!server.isForbidden(state)) return;
  const isMember = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
  if (isMember && server.protocolOf(meaning.typeOf(node.expression)))
    server.called({ member: name, node }, state);
}

function readOfServer(
  atom: Atom,
  { node, name }: MemberRead,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  if (name === undefined) {
    machine.server.lose(atom, node, { reason: "its member is computed while the script runs", state });
  } else {
    machine.server.use(atom, { member: name, node }, state);
  }
  const known = name === undefined ? undefined : state.object(atom)!.fields.get(name);
  return outcome(state, known ?? opaqueAt(node, machine.meaning));
}

/** A method or an accessor: of the object itself, or of its class. */
export function memberOf(object: HeapObject, name: string, machine: Machine): Value | undefined {
  if (object.fields.has(name)) return object.fields.get(name);
  const isStatic = object.site === object.owner;
  for (const owner of classesOf(object.owner, machine)) {
    const found = owner.members.find(
      (each) => memberName(each) === name && isStaticMember(each) === isStatic,
    );
    if (found && isProjectFunction(found))
      return machine.names.closure(found as ProjectFunction, machine.classFrame(owner));
  }
  return undefined;
}

/** A class, and those that it extends. */
export function* classesOf(
  first: ts.ClassLikeDeclaration | undefined,
  { meaning }: Machine,
): Generator<ts.ClassLikeDeclaration> {
  for (let owner = first; owner; ) {
    yield owner;
    const base = owner.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
    const symbol = base && meaning.symbolOf(base.expression);
    owner = symbol?.declarations?.find((each) => ts.isClassLike(each)) as ts.ClassLikeDeclaration | undefined;
  }
}

/** The name of a member of a class; accessors have one with the word before. */
function memberName(member: ts.ClassElement): string | undefined {
  const { name } = member;
  const text =
    name && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteral(name))
      ? name.text
      : name && symbolName(name);
  if (text === undefined) return undefined;
  return ts.isGetAccessor(member) ? `get ${text}` : ts.isSetAccessor(member) ? `set ${text}` : text;
}

/** `[Symbol.iterator]` */
export function symbolName(name: ts.Node): string | undefined {
  if (!ts.isComputedPropertyName(name)) return undefined;
  const text = name.expression.getText();
  return text.startsWith("Symbol.") ? `[${text}]` : undefined;
}

export function isStaticMember(member: ts.ClassElement): boolean {
  return (
    ts.canHaveModifiers(member) &&
    (ts.getModifiers(member) ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)
  );
}

/** The value that a member gets, and the state. */
interface Writing {
  readonly value: Value;
  readonly state: State;
  readonly machine: Machine;
}

/** A member of an object gets a value. */
export function writeMember(
  object: Value,
  member: MemberRead,
  { value, state, machine }: Writing,
): readonly State[] {
  const { node, name } = member;
  const atoms = atomsOf(object).filter((atom) => !isNullish(atom));
  const objects = objectsIn(object).filter((atom) => !state.object(atom)?.protocol);
  if (atoms.length > objects.length) {
    machine.server.lose(value, node, { reason: "it gets into an object that is not followed", state });
  }
  const [only] = objects;
  const setter =
    name === undefined || only === undefined
      ? undefined
      : memberOf(state.object(only)!, `set ${name}`, machine);
  if (setter !== undefined) {
    const called = machine.invoke({ node, callee: setter, object, values: [value], others: NOTHING }, state);
    return called.map((each) => each.state);
  }
  if (name === "length") {
    for (const atom of objects) loosen(atom, { isShorter: true }, state);
  }
  for (const atom of objects) {
    const isExact = atoms.length === 1;
    if (name === "length" && state.object(atom)!.shape === "list") continue;
    put(atom, { name, value, isExact }, { node, state, machine });
  }
  return [state];
}

/** Where something is put. */
interface Putting {
  readonly node: ts.Node;
  readonly state: State;
  readonly machine: Machine;
}

/** A value that is put into an object, its name, and true if it is surely that object. */
interface Content {
  readonly name: string | undefined;
  readonly value: Value;
  readonly isExact: boolean;
}

/** Puts a value into an object. */
export function put(atom: Atom, { name, value, isExact }: Content, { node, state, machine }: Putting): void {
  const { shape, fields } = state.object(atom)!;
  if (shape === "map" ? name === undefined || fields.has(name) : name !== undefined) unsettle(atom, state);
  if (shape === "map" || shape === "list") settle(atom, value, state);
  const object = state.object(atom)!;
  const before = isExact && !object.isMany ? NOTHING : UNDEFINED;
  if (name === undefined) {
    state.replace(atom, { ...object, rest: unite(object.rest, value) });
  } else {
    const old = before === NOTHING ? NOTHING : readField(object, name);
    state.replace(atom, { ...object, fields: new Map(object.fields).set(name, unite(old, value)) });
  }
  const isStatic = object.site === object.owner;
  if (object.holder !== undefined)
    keepIn(isStatic && name !== undefined ? name : object.holder, value, node, { state, machine });
}

/** Adds an element at the end of a list, whose elements stay known if it is another object than those before. */
export function append(atom: Atom, value: Value, putting: Putting): void {
  const { state } = putting;
  const list = state.object(atom)!;
  const bases = objectsIn(value).map(baseOf);
  const known = objectsIn(contentsOf(list)).map(baseOf);
  const isKnown = bases.length > 0 && !bases.some((base) => known.includes(base));
  if (list.shape === "list" && !list.isMany && isExact(list) && isKnown && list.fields.size < 8) {
    putLast(atom, list, value, putting);
    return;
  }
  if (list.shape === "list") loosen(atom, { isShorter: false }, state);
  put(atom, { name: undefined, value, isExact: true }, putting);
}

/** The name of the newest object of a place, for any of the place. */
function baseOf(atom: Atom): Atom {
  return atom.replace(/\*$/, "");
}

function putLast(atom: Atom, list: HeapObject, value: Value, { node, state, machine }: Putting): void {
  settle(atom, value, state);
  const now = state.object(atom)!;
  state.replace(atom, { ...now, fields: new Map(now.fields).set(String(list.fields.size), value) });
  if (list.holder !== undefined) keepIn(list.holder, value, node, { state, machine });
}
