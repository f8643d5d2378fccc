import type { Meaning } from "../../semantics/index.ts";
import type ts from "../../typescript_api.ts";
import type { Names } from "./frames.ts";
import { type HeapObject, heldBy, newObject } from "./objects.ts";
import { type InGenerator, LOST, type Protocol, type Use } from "./protocol.ts";
import { type Reached, reachedFrom } from "./reach.ts";
import type { State } from "./state.ts";
import { type Atom, NOTHING, objectsIn, type Value } from "./values.ts";

/** What is reported of objects of the server. */
export interface ServerRules {
  readonly protocols: readonly Protocol[];
  /** Undefined where generators may call the server. */
  readonly inGenerator?: InGenerator | undefined;
}

/** Makes objects of the server, and changes their states. */
export class Server {
  readonly protocols: readonly Protocol[];
  readonly #names: Names;
  readonly #meaning: Meaning;

  readonly #inGenerator: InGenerator | undefined;

  constructor({ protocols, inGenerator }: ServerRules, names: Names, meaning: Meaning) {
    this.protocols = protocols;
    this.#inGenerator = inGenerator;
    this.#names = names;
    this.#meaning = meaning;
  }

  /** The protocol of the objects that a type includes. */
  protocolOf(type: ts.Type): Protocol | undefined {
    return this.protocols.find(({ types }) => types.some((name) => this.#meaning.includes(type, name)));
  }

  /** The protocol of objects of a type that hooks are given, which nothing ends before the hook. */
  lastingProtocolOf(type: ts.Type): Protocol | undefined {
    return this.protocols.find(
      ({ types, born }) => !born && types.some((name) => this.#meaning.includes(type, name)),
    );
  }

  /** Makes an object of the kind that a method of the server makes. */
  birth(
    member: string,
    { site, maker }: { readonly site: ts.Node; readonly maker: Value },
    state: State,
  ): Value | undefined {
    const protocol = this.protocols.find(({ born }) => born?.member === member || born?.own === member);
    if (!protocol?.born) return undefined;
    for (const [atom, object] of [...state.objects()]) {
      if (object.protocol !== protocol) continue;
      const step = (each: string) => (each === LOST ? LOST : protocol.another(each, site));
      const states = new Set([...object.states].map(step));
      if (states.size !== object.states.size || ![...states].every((each) => object.states.has(each)))
        state.replace(atom, { ...object, states });
    }
    const made = this.make(protocol, { site, start: protocol.born.state }, state);
    state.replace(made, { ...state.object(made)!, maker });
    return made;
  }

  /** True if the server must not be called, since a generator runs. */
  isForbidden(state: State): boolean {
    return this.#inGenerator !== undefined && state.active.some((id) => this.#names.isOfGenerator(id));
  }

  /** The server is called: a generator may run, and other objects may be in the way of a method. */
  called(call: Pick<Use, "member" | "node">, state: State): void {
    if (this.isForbidden(state)) this.#inGenerator!(call);
    for (const [, { protocol, states }] of state.objects())
      if (protocol?.beside) for (const each of states) if (each !== LOST) protocol.beside(each, call);
  }

  make(
    protocol: Protocol,
    { site, start }: { readonly site: ts.Node; readonly start: string },
    state: State,
  ): Value {
    const object = newObject("server", site, { protocol, states: new Set([start]) });
    return state.allocate(this.#names.object(site, state), object);
  }

  /** Uses an object, or one of several. */
  use(value: Value, use: { readonly member: string; readonly node: ts.Node }, state: State): void {
    const atoms = objectsIn(value).filter((atom) => state.object(atom)?.protocol);
    if (atoms.length > 0 && this.isForbidden(state)) this.#inGenerator!(use);
    const reached = atoms.some((atom) => objectsIn(state.object(atom)!.maker).length > 0)
      ? this.#reachedFrom(activeVariables(state), state).objects
      : undefined;
    for (const atom of atoms) {
      const object = state.object(atom)!;
      const step = (each: string) =>
        each === LOST
          ? LOST
          : object.protocol!.use(each, {
              ...use,
              isUsing: object.isUsing,
              isSure: !object.isMany && atoms.length === 1,
              hasMaker: objectsIn(object.maker).every((maker) => reached?.has(maker)),
            });
      const after = [...object.states].map(step);
      const isWeak = object.isMany || atoms.length > 1;
      state.replace(atom, { ...object, states: new Set(isWeak ? [...object.states, ...after] : after) });
      this.#useOthers(atom, after, state);
      this.#tellSiblings(atom, { member: use.member, isWeak }, state);
    }
  }

  /** Changes other objects of the same kind that a use has an effect on. */
  #tellSiblings(
    atom: Atom,
    { member, isWeak }: { readonly member: string; readonly isWeak: boolean },
    state: State,
  ): void {
    const { protocol } = state.object(atom)!;
    if (!protocol?.otherUsed) return;
    const step = (each: string) => (each === LOST ? LOST : protocol.otherUsed!(each, member));
    for (const [other, object] of [...state.objects()]) {
      if (other === atom || object.protocol !== protocol) continue;
      const after = [...object.states].map(step);
      state.replace(other, { ...object, states: new Set(isWeak ? [...object.states, ...after] : after) });
    }
  }

  /** A use of the element of a loop may be one of any of the objects that it stands for, and the other way round. */
  #useOthers(atom: Atom, after: readonly string[], state: State): void {
    const { mayBe } = state.object(atom)!;
    for (const [other, object] of [...state.objects()]) {
      if (object.mayBe.split(" ").includes(atom) || mayBe.split(" ").includes(other)) {
        state.replace(other, { ...object, states: new Set([...object.states, ...after]) });
      }
    }
  }

  /** Says that the objects that a value leads to cannot be followed. */
  lose(
    value: Value,
    node: ts.Node,
    { reason, state }: { readonly reason: string; readonly state: State },
  ): void {
    this.#each(value, state, (object) => object.protocol!.notFollowed(node, reason));
  }

  /** Somebody else owns the objects that a value leads to. */
  giveAway(value: Value, state: State): void {
    this.#each(value, state, () => undefined);
  }

  /** A value gets into a place that outlives the hook, and so does what it leads to. */
  keep(value: Value, at: { readonly node: ts.Node; readonly name: string }, state: State): void {
    this.#each(value, state, (object) => object.protocol!.kept(at.name, at.node));
    const { objects, variables } = reachedFrom([value], state, this.#names);
    for (const atom of objects) {
      const object = state.object(atom);
      if (object && !object.protocol) state.replace(atom, { ...object, holder: object.holder ?? at.name });
    }
    for (const variable of variables) state.keepVariable(variable, at.name);
  }

  /** A function whose documentation says so ends an object. */
  consume(value: Value, node: ts.Node, state: State): void {
    for (const atom of objectsIn(value)) {
      const object = state.object(atom);
      if (object?.protocol) this.use(atom, { member: object.protocol.consumedBy, node }, state);
    }
  }

  #each(value: Value, state: State, report: (object: HeapObject) => void): void {
    for (const atom of reachedFrom([value], state, this.#names).objects) {
      const object = state.object(atom);
      if (!object?.protocol || isLost(object)) continue;
      report(object);
      this.#loseOne(atom, object, state);
    }
  }

  #loseOne(atom: Atom, object: HeapObject, state: State): void {
    state.replace(atom, { ...object, states: new Set([LOST]) });
  }

  /** Removes what nothing reaches any more; objects of the server are left over. */
  sweep(state: State): void {
    const roots = activeVariables(state);
    const { objects, variables } = this.#reachedFrom(roots, state);
    const alive = new Set([...variables, ...roots.map(([name]) => name)]);
    for (const [name] of [...state.variables()]) {
      if (!alive.has(name) && state.holderOf(name) === undefined) state.forget(name);
    }
    for (const [atom, object] of [...state.objects()]) {
      if (objects.has(atom) || object.holder !== undefined) continue;
      if (object.mayBe !== NOTHING) {
        state.remove(atom);
        continue;
      }
      for (const each of object.states) {
        if (each !== LOST && object.protocol?.mustEnd(each))
          state.leave(object.place ?? object.site, object.protocol, each);
      }
      state.remove(atom);
    }
  }

  /** Forgets those of some variables that no closure uses which is still reached. */
  forgetUnreached(variables: readonly string[], state: State): void {
    const others = activeVariables(state).filter(([name]) => !variables.includes(name));
    const reached = this.#reachedFrom(others, state).variables;
    for (const name of variables)
      if (!reached.has(name) && state.holderOf(name) === undefined) state.forget(name);
  }

  /** The objects that variables lead to, with those that outlive the hook or are held. */
  #reachedFrom(variables: readonly (readonly [string, Value])[], state: State): Reached {
    const lasting = [...state.lasting()].map(([name]) => state.read(name) ?? "");
    for (const [, object] of state.objects()) if (object.holder !== undefined) lasting.push(heldBy(object));
    const values = variables.map(([, value]) => value);
    return reachedFrom([...values, ...state.held, ...lasting], state, this.#names);
  }

  /** The hook is over. */
  finish(state: State, isThrown: boolean): void {
    this.sweep(state);
    for (const { protocol, place, state: each } of state.takeLeft()) protocol.end(each, place, isThrown);
  }
}

/** The variables of the functions that run. */
function activeVariables(state: State): (readonly [name: string, value: Value])[] {
  const active = new Set(state.active);
  return [...state.variables()].filter(([name]) => active.has(name.slice(name.indexOf("/") + 1)));
}

function isLost({ states }: HeapObject): boolean {
  return states.size === 1 && states.has(LOST);
}
