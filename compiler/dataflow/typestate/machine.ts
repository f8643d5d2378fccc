import type { Meaning, ProjectFunction } from "../../semantics/index.ts";
import type ts from "../../typescript_api.ts";
import type { Decision } from "../control_flow/index.ts";
import type { Frame, Names } from "./frames.ts";
import type { Invocation } from "./invocation.ts";
import type { Relevance } from "./relevance.ts";
import type { Server } from "./server_objects.ts";
import type { Outcome, State } from "./state.ts";
import type { Value } from "./values.ts";

/** The states in which the body of a function ends, throws, and waits behind a value that it yields. */
export interface Ends {
  readonly ended: readonly State[];
  readonly thrown: readonly State[];
  readonly suspended: readonly Suspension[];
}

/** A state of a generator that waits, and the place. */
export interface Suspension {
  readonly place: Value;
  readonly state: State;
}

/**
 * The parts of the interpreter, which call each other. A state that is given to one of them belongs to it: who needs it
 * afterwards gives a fork.
 */
export interface Machine {
  readonly meaning: Meaning;
  readonly names: Names;
  readonly server: Server;
  readonly relevance: Relevance;
  evaluate(node: ts.Expression, state: State): readonly Outcome[];
  decide(condition: ts.Expression, state: State): Decision<State>;
  /** Names, members and patterns get a value. */
  assign(target: ts.Node, value: Value, state: State): readonly State[];
  call(node: ts.CallExpression, state: State): readonly Outcome[];
  /** Calls the function of a tagged template. */
  callTag(node: ts.TaggedTemplateExpression, state: State): readonly Outcome[];
  invoke(invocation: Invocation, state: State): readonly Outcome[];
  /** The states behind any number of rounds. */
  repeat(state: State, round: (state: State) => readonly State[]): readonly State[];
  /** Runs the body of a function in the frame of the states. */
  runBody(code: ProjectFunction, states: readonly State[]): Ends;
  /** Runs the body of a generator in the frame of the state, from the place at which it waits. */
  resumeBody(code: ProjectFunction, place: Value, state: State): Ends;
  /** The values of the rounds of a loop over a value. */
  iterate(value: Value, node: ts.Node, state: State): readonly Outcome[];
  /** Collects the elements of what cannot be gone through twice in a list. */
  collect(value: Value, node: ts.Node, state: State): readonly Outcome[];
  /** The first elements of what cannot be gone through twice, in a list. */
  take(
    value: Value,
    wanted: { readonly node: ts.Node; readonly count: number },
    state: State,
  ): readonly Outcome[];
  runBlock(block: ts.Block, state: State): readonly State[];
  construct(node: ts.NewExpression, state: State): readonly Outcome[];
  /** The value of a class, whose static members are initialised when it is first seen. */
  classValue(node: ts.ClassLikeDeclaration, frame: Frame, state: State): readonly Outcome[];
  /** Notes in which frame a class is defined. */
  defineClass(node: ts.ClassLikeDeclaration, frame: Frame): void;
  frameAround(node: ts.ClassLikeDeclaration): Frame;
  /** The frame around the methods of a class. */
  classFrame(node: ts.ClassLikeDeclaration): Frame;
  readMember(object: Value, member: MemberRead, state: State): readonly Outcome[];
  decideInstance(node: ts.BinaryExpression, state: State): Decision<State>;
  /** An error may be raised in this state, which is copied: a new one, or the one that is on its way. */
  raise(state: State, error?: Value): void;
}

/** A member that is read of an object. */
export interface MemberRead {
  readonly node: ts.Node;
  /** Undefined where it is computed. */
  readonly name: string | undefined;
  readonly symbol: ts.Symbol | undefined;
}
