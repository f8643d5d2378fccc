import { Panic } from "../process/death.ts";
import { Arguments } from "./arguments.ts";
import { ExpansionFailure, fail } from "./failure.ts";
import { findFilter } from "./filters/index.ts";
import type { Scope } from "./scope.ts";
import type { Program, Statement } from "./statement.ts";
import { Transfer } from "./transfer.ts";

/** The failure of a step; undefined when it did not fail. */
function failureOf(step: () => void): string | undefined {
  try {
    step();
    return undefined;
  } catch (error) {
    if (error instanceof ExpansionFailure) return error.message;
    throw error;
  }
}

/** Runs programs one after the other: what they give together. Fails as the first that fails. */
export function execute(programs: readonly Program[], scope: Scope): string {
  const transfer = new Transfer();
  return programs.map((program) => (program.length === 0 ? "" : run(program, { scope, transfer }))).join("");
}

interface Run {
  readonly scope: Scope;
  readonly transfer: Transfer;
}

function run(program: Program, { scope, transfer }: Run): string {
  let pending: string | undefined;
  for (const [index, statement] of program.entries()) {
    const unknown = index === 0 ? failureOf(() => transfer.setText(scope.lookup(statement.name))) : "";
    if (unknown === undefined) continue;
    if (index === 0) transfer.unset();
    pending = apply(
      statement,
      { scope, transfer },
      { unknown, pending, isLast: index === program.length - 1 },
    );
  }
  // QUIRK: bytes that a failed filter took away leave an empty text, with which old releases are content.
  if (transfer.binary) transfer.setText(Buffer.from(transfer.bytes, "latin1").toString("hex"));
  if (!transfer.isSet && pending === undefined) throw new Panic("expansion-without-reason");
  if (pending !== undefined && (!transfer.isSet || scope.facts.expansionsAreStrict)) fail(pending);
  const text = transfer.bytes;
  transfer.unset();
  return text;
}

/** Where a filter stands, and failures that wait: a later one, such as `default`, may make good for them. */
interface Place {
  /** Why the first name is no variable; empty for later ones. */
  readonly unknown: string;
  readonly pending: string | undefined;
  readonly isLast: boolean;
}

/** Applies a filter. Returns the failure that waits afterwards. */
function apply(
  statement: Statement,
  { scope, transfer }: Run,
  { unknown, pending, isLast }: Place,
): string | undefined {
  const filter = findFilter(statement.name, scope.facts);
  if (filter === undefined) {
    if (unknown !== "") return unknown;
    const earlier = scope.facts.expansionsAreStrict ? pending : undefined;
    return fail(earlier ?? `No such function '${statement.name}'`);
  }
  const given = new Arguments(statement, scope);
  const { dataStack } = scope.process;
  // A Lua error that leaves the filter does not end its frame.
  const frame = dataStack.begin();
  const problem = failureOf(() => filter({ given, transfer, scope, isLast }));
  dataStack.end(frame, problem !== undefined);
  if (problem === undefined) return undefined;
  transfer.unset();
  return pending === undefined ? `${statement.name}: ${problem}` : fail(pending);
}
