declare const integer: unique symbol;

/**
 * A whole number that comes from the server.
 *
 * In Lua it is a float (`3.0`), which raw Lua prints with its `.0`; compiled TypeScript prints `3`.
 */
export type Integer = number & { readonly [integer]: true };
