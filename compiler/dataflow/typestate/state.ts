import type ts from "../../typescript_api.ts";
import { type Frame, moduleFrame, type Rounds } from "./frames.ts";
import { followedKeyOf, type HeapObject, objectKey, renameIn, uniteObjects } from "./objects.ts";
import type { Protocol } from "./protocol.ts";
import { type Atom, followedPart, NOTHING, renamed, unite, type Value } from "./values.ts";

/** An object of the server that nothing reaches any more. */
interface Left {
  readonly place: ts.Node;
  readonly protocol: Protocol;
  readonly state: string;
}

/** The values of variables and objects on one path. It belongs to whoever follows the path; `fork` makes a copy. */
export class State {
  frame: Frame = moduleFrame;
  /** The frames of the functions that run, the innermost last. */
  active: readonly string[] = [""];
  /** The loops that go through known elements. */
  rounds: Rounds = [];
  /** Values that are held while something else is evaluated. */
  #held: Value[] = [];
  readonly #variables: Map<string, Value>;
  readonly #heap: Map<Atom, HeapObject>;
  /** Variables that outlive the hook, because a closure that does uses them. */
  readonly #lasting: Map<string, string>;

  /** True if the hook that ended here may have given a refusal. */
  isRefused = false;
  /** Objects that nothing reaches any more, by place and state. */
  readonly #left: Map<string, Left>;
  /** The result of followedKey, as long as nothing changes. */
  #followed: string | undefined;

  constructor(from?: State) {
    this.#variables = new Map(from?.variables());
    this.#heap = new Map(from?.objects());
    this.#lasting = new Map(from?.lasting());
    this.#left = new Map(from ? from.#left : []);
    if (!from) return;
    this.frame = from.frame;
    this.active = from.active;
    this.rounds = from.rounds;
    this.#held = [...from.#held];
  }

  fork(): State {
    return new State(this);
  }

  variables(): Iterable<[string, Value]> {
    return this.#variables;
  }

  objects(): Iterable<[Atom, HeapObject]> {
    return this.#heap;
  }

  lasting(): Iterable<[string, string]> {
    return this.#lasting;
  }

  read(variable: string): Value | undefined {
    return this.#variables.get(variable);
  }

  write(variable: string, value: Value): void {
    this.#followed = undefined;
    this.#variables.set(variable, value);
  }

  forget(variable: string): void {
    this.#followed = undefined;
    this.#variables.delete(variable);
  }

  object(atom: Atom): HeapObject | undefined {
    return this.#heap.get(atom);
  }

  replace(atom: Atom, object: HeapObject): void {
    this.#followed = undefined;
    this.#heap.set(atom, object);
  }

  remove(atom: Atom): void {
    this.#followed = undefined;
    this.#heap.delete(atom);
  }

  holderOf(variable: string): string | undefined {
    return this.#lasting.get(variable);
  }

  keepVariable(variable: string, name: string): void {
    this.#lasting.set(variable, name);
  }

  /** Nothing reaches an object any more. */
  leave(place: ts.Node, protocol: Protocol, state: string): void {
    this.#followed = undefined;
    this.#left.set(`${place.getSourceFile().fileName}:${place.pos}:${place.end}:${state}`, {
      place,
      protocol,
      state,
    });
  }

  /** Returns and clears the objects that nothing reached any more. */
  takeLeft(): Left[] {
    this.#followed = undefined;
    const all = [...this.#left.values()];
    this.#left.clear();
    return all;
  }

  hold(value: Value): void {
    this.#followed = undefined;
    this.#held.push(value);
  }

  /** The value that was held last. */
  release(): Value {
    this.#followed = undefined;
    return this.#held.pop()!;
  }

  /** The values that were held last, in their order. */
  releaseAll(count: number): Value[] {
    this.#followed = undefined;
    return this.#held.splice(this.#held.length - count, count);
  }

  get heldCount(): number {
    return this.#held.length;
  }

  get held(): readonly Value[] {
    return this.#held;
  }

  /** Makes an object. One that was made at the same place before becomes one of the older ones of that place. */
  allocate(atom: Atom, object: HeapObject): Value {
    this.#followed = undefined;
    const before = this.#heap.get(atom);
    if (before) {
      const older = `${atom}*`;
      const others = this.#heap.get(older);
      this.#heap.delete(atom);
      this.#heap.set(older, others ? { ...uniteObjects(others, before), isMany: true } : before);
      this.#rename(atom, older);
    }
    this.#heap.set(atom, object);
    return atom;
  }

  #rename(from: Atom, to: Atom): void {
    for (const [name, value] of this.#variables)
      if (value.includes(from)) this.#variables.set(name, renamed(value, from, to));
    for (const [atom, object] of this.#heap) this.#heap.set(atom, renameIn(object, from, to));
    this.#held = this.#held.map((value) => renamed(value, from, to));
  }

  /** An object is not followed any more. */
  discard(atom: Atom): void {
    this.remove(atom);
    this.#rename(atom, "truthy");
  }

  /** A text that is equal for states between which nothing is told apart. */
  key(): string {
    const variables = [...this.#variables].map(([name, value]) => `${name}=${value}`).sort();
    const objects = [...this.#heap].map(([atom, object]) => `${atom}{${objectKey(object)}}`).sort();
    const names = [...this.#lasting.keys(), "", ...this.#left.keys()].sort();
    return [variables, objects, names, this.#held, this.#activeKey()].map((each) => each.join()).join("\n");
  }

  /** The frames that run; how often is told apart only for the first time, so that recursion ends. */
  #activeKey(): string[] {
    const again = this.active.filter((id, index) => this.active.indexOf(id) < index);
    return [...new Set(this.active), "", ...new Set(again)];
  }

  /** A text that differs where what is followed differs: in which state an object is, and what holds it. */
  followedKey(): string {
    this.#followed ??= this.#findFollowedKey();
    return this.#followed;
  }

  #findFollowedKey(): string {
    const parts: string[] = [];
    for (const [name, value] of this.#variables) {
      const followed = isSubject(name) ? value : followedPart(value);
      if (followed !== NOTHING) parts.push(`${name}=${followed}`);
    }
    for (const [atom, object] of this.#heap) {
      const followed = followedKeyOf(object);
      if (followed !== NOTHING) parts.push(`${atom}{${followed}}`);
    }
    return `${parts.sort().join()}|${this.#held.map(followedPart).join()}|${[...this.#left.keys()].sort().join()}`;
  }

  /** Returns true if two states are the same, where nothing was left over or kept by only one of them. */
  equals(other: State): boolean {
    if (this.#variables.size !== other.#variables.size || this.#heap.size !== other.#heap.size) return false;
    if (this.#lasting.size !== other.#lasting.size || this.#left.size !== other.#left.size) return false;
    for (const [name, value] of this.#variables) if (other.#variables.get(name) !== value) return false;
    for (const [atom, object] of this.#heap) {
      const known = other.#heap.get(atom);
      if (known !== object && (!known || objectKey(known) !== objectKey(object))) return false;
    }
    return this.#held.join() === other.#held.join();
  }

  /** A text that differs where objects of the server are in other states. */
  statesKey(): string {
    const parts: string[] = [];
    for (const [atom, { states }] of this.#heap)
      if (states.size > 0) parts.push(`${atom}${[...states].sort()}`);
    return parts.sort().join();
  }

  /** The state that may be either of two. */
  unitedWith(other: State): State {
    const both = this.fork();
    for (const [name, value] of other.#variables)
      both.#variables.set(name, unite(value, this.read(name) ?? NOTHING));
    for (const [atom, object] of other.#heap) {
      const known = this.#heap.get(atom);
      both.#heap.set(atom, known ? uniteObjects(known, object) : object);
    }
    for (const [name, holder] of other.#lasting) both.#lasting.set(name, holder);
    for (const [name, left] of other.#left) both.#left.set(name, left);
    both.#held = this.#held.map((value, index) => unite(value, other.#held[index] ?? NOTHING));
    return both;
  }
}

/** The value of a switch, until one of its cases is found: it tells apart what led to it. */
function isSubject(variable: string): boolean {
  return variable.startsWith("subject ");
}

/** A state, and the value that an expression has in it. */
export interface Outcome {
  readonly state: State;
  readonly value: Value;
  /** True for a chain that ended at a `?.`. */
  readonly isShort?: boolean;
}

export function outcome(state: State, value: Value): Outcome[] {
  return [{ state, value }];
}

/** Continues with each outcome of an expression. */
export function andThen(
  outcomes: readonly Outcome[],
  next: (state: State, value: Value) => readonly Outcome[],
): Outcome[] {
  return outcomes.flatMap(({ state, value }) => next(state, value));
}

/** The outcomes of an evaluation while a value is held: an object of it may get another name. */
export function holding(
  { state, value }: Outcome,
  evaluate: (state: State) => readonly Outcome[],
  next: (state: State, held: Value, value: Value) => readonly Outcome[],
): Outcome[] {
  state.hold(value);
  return evaluate(state).flatMap((after) => next(after.state, after.state.release(), after.value));
}

/** Evaluates one after the other, and goes on with all values. */
export function inOrder<Item>(
  items: readonly Item[],
  state: State,
  evaluate: (item: Item, state: State) => readonly Outcome[],
): { readonly state: State; readonly values: Value[] }[] {
  let all = [state];
  for (const item of items) {
    all = all.flatMap((before) =>
      evaluate(item, before).map(({ state: after, value }) => {
        after.hold(value);
        return after;
      }),
    );
  }
  return all.map((after) => ({ state: after, values: after.releaseAll(items.length) }));
}
