/**
 * `refuse` has a meaning only for the compiler; run by Node it would be a value that nobody looks at.
 *
 * @throws Error always, saying so.
 */
export function refuse(reason: string): never {
  throw new Error(
    `refuse(${JSON.stringify(reason)}) works in compiled hooks only: compile the module with "dovescript/compiler" and run its Lua with "dovescript/runtime"`,
  );
}
