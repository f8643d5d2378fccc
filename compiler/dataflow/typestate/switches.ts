import type ts from "../../typescript_api.ts";
import type { Decision } from "../control_flow/index.ts";
import { compareEqual } from "./comparisons.ts";
import type { Machine } from "./machine.ts";
import { equalPart, narrow } from "./narrowing.ts";
import type { State } from "./state.ts";
import { ANYTHING, NOTHING } from "./values.ts";

/** The name of the value of a switch that runs. */
function subjectOf(statement: ts.SwitchStatement, state: State, { names }: Machine): string {
  return `subject ${names.numberOf(statement)}/${state.frame.id}`;
}

/** Evaluates the value that the cases of a switch are compared with. */
export function beginSwitch(statement: ts.SwitchStatement, state: State, machine: Machine): readonly State[] {
  return machine.evaluate(statement.expression, state).map(({ state: after, value }) => {
    after.write(subjectOf(statement, after, machine), value);
    return after;
  });
}

export function endSwitch({ parent }: ts.CaseBlock, state: State, machine: Machine): void {
  state.forget(subjectOf(parent, state, machine));
}

/** `case value:` compares the value with that of the switch. */
export function decideCase(clause: ts.CaseClause, state: State, machine: Machine): Decision<State> {
  const { expression } = clause;
  const statement = clause.parent.parent;
  const name = subjectOf(statement, state, machine);
  // Nothing but true equals true, so that the case is a condition.
  if (state.read(name) === "true") return machine.decide(expression, state);
  const holds: State[] = [];
  const fails: State[] = [];
  for (const { state: after, value } of machine.evaluate(expression, state)) {
    const given = after.read(name) ?? ANYTHING;
    const operands = [
      { value: given, type: machine.meaning.typeOf(statement.expression) },
      { value, type: machine.meaning.typeOf(expression) },
    ] as const;
    compareEqual(operands, { node: clause, operator: "switch" }, { state: after, machine });
    const { same, different } = equalPart(given, value, false);
    if (same !== NOTHING) {
      const found = after.fork();
      found.forget(name);
      holds.push(narrow(statement.expression, same, found, machine));
    }
    if (different !== NOTHING) {
      after.write(name, different);
      fails.push(narrow(statement.expression, different, after, machine));
    }
  }
  return { holds, fails };
}
