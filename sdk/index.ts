/**
 * `refuse` has a meaning only for the compiler; run by Node it would be a value that nobody looks at.
 *
 * @throws Error always, saying so.
 */
export function refuse(reason: string): never {
  throw onlyCompiled(`refuse(${JSON.stringify(reason)})`);
}

/**
 * `accept` has a meaning only for the compiler, as `refuse` has.
 *
 * @throws Error always, saying so.
 */
export function accept(): never {
  throw onlyCompiled("accept(…)");
}

/**
 * `reject` has a meaning only for the compiler, as `refuse` has.
 *
 * @throws Error always, saying so.
 */
export function reject(result: string): never {
  throw onlyCompiled(`reject(${JSON.stringify(result)})`);
}

function onlyCompiled(call: string): Error {
  return new Error(
    `${call} works in compiled hooks only: compile the module with "dovescript/compiler" and run its Lua with "dovescript/runtime"`,
  );
}
