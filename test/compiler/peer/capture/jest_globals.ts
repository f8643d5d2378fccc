import { sourceOfValue } from "./format_code.ts";

/** A test of the peer's suite. */
export interface Test {
  readonly title: string;
  readonly body: () => unknown;
}

/** Accepts every call and every property. */
export const anything: object = new Proxy(() => undefined, {
  get: (_, name) => (name === "then" ? undefined : name === Symbol.toPrimitive ? () => "" : anything),
  apply: () => anything,
  construct: () => anything,
});

type Body = (...values: unknown[]) => unknown;

function titleOf(title: string, values: readonly unknown[]): string {
  let next = 0;
  return String(title).replace(/%[psdifjo]/g, () => sourceOfValue(values[next++]));
}

/** The globals of Jest, and the tests that files define with them. */
export interface Globals {
  readonly globals: Readonly<Record<string, unknown>>;
  readonly define: (title: string, body: Body) => void;
  /** The tests that were defined since the last call. */
  readonly takeTests: () => Test[];
}

/** Calls a function for each row of a table; a row that is no array is one argument. */
const each = (run: (title: string, body: Body) => void) => (rows: readonly unknown[]) => {
  return (title: string, body: Body) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      run(titleOf(title, values), () => body(...values));
    }
  };
};

/** Stands in for the globals of Jest: collects tests. */
export function createGlobals(): Globals {
  const tests: Test[] = [];
  const groups: string[] = [];
  const define = (title: string, body: Body) => {
    tests.push({ title: [...groups, title].join(" > "), body });
  };
  const group = (title: string, body: Body) => {
    groups.push(title);
    body();
    groups.pop();
  };
  const none = () => undefined;
  const skip = Object.assign(none, { each: () => none });
  const test = Object.assign(define.bind(undefined), { each: each(define), skip });
  const describe = Object.assign(group.bind(undefined), { each: each(group), skip });
  const hooks = { beforeAll: none, beforeEach: none, afterAll: none, afterEach: none };
  const globals = { test, it: test, describe, expect: anything, jest: anything, ...hooks };
  return { globals, define, takeTests: () => tests.splice(0) };
}
