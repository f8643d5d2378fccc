// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { hook } from "../programs.ts";
import { logs, refused } from "../values.ts";

/** What would leave a hole in a Lua table. */
export const array_holes = {
  "undefined in a literal": hook("const a = [1, undefined];\ndovecot.i_info(`${a.length}`);"),
  "a value that may be undefined in a literal": hook(
    "const a = [user.plugin_getenv('a')];\ndovecot.i_info(`${a.length}`);",
  ),
  "a type parameter that may be undefined": refused(
    "undefined-in-array",
    "class Queue<T> { items: T[] = []; add(item: T) { this.items.push(item); } } const q = new Queue<string | undefined>(); q.add('a'); q.add(undefined); dovecot.i_info(`${q.items.length}`);",
  ),
  "a type parameter of a function that may be undefined": refused(
    "undefined-in-array",
    "const pair = <T>(a: T, b: T): T[] => [a, b]; dovecot.i_info(`${pair(user.plugin_getenv('a'), 'b').length}`);",
  ),
  "a type parameter that gets one that may be undefined": refused(
    "undefined-in-array",
    "class Base<T> { items: T[] = []; add(item: T) { this.items.push(item); } } class Queue<U> extends Base<U> {} const q = new Queue<number | undefined>(); q.add(1); dovecot.i_info(`${q.items.length}`);",
  ),
  "rest parameters of which nothing is known": hook(
    "const count = (...all: unknown[]) => all.length;\ndovecot.i_info(`${count('a', undefined)}`);",
  ),
  "type parameters that are never undefined": logs(
    "class Queue<T> { items: T[] = []; add(item: T) { this.items.push(item); } take(): T | undefined { return this.items.shift(); } } const q = new Queue<string>(); q.add('a'); const box = <T>(value: T) => ({ value }); const pair = <T>(a: T, b: T): T[] => [a, b];",
    "q.items.length",
    "q.take() ?? 'none'",
    "box(user.plugin_getenv('a')).value ?? 'none'",
    "pair(1, 2).length",
  ),
  "rest parameters that are texts": logs(
    "const f = (...all: unknown[]) => all.map((value) => `${value}`).join(' ');",
    "f('a', 1, true)",
  ),
  "a hole in a literal": refused("undefined-in-array", "const a = [1, , 2];\ndovecot.i_info(`${a.length}`);"),
  "push(undefined)": hook(
    "const a: (string | undefined)[] = [];\na.push(undefined);\ndovecot.i_info(`${a.length}`);",
  ),
  "push() of a value that may be undefined": hook(
    "const a: (string | undefined)[] = [];\na.push(user.plugin_getenv('a'));\ndovecot.i_info(`${a.length}`);",
  ),
  "unshift() of a value that may be undefined": refused(
    "undefined-in-array",
    "const a: (string | undefined)[] = [];\na.unshift(user.plugin_getenv('a'));\ndovecot.i_info(`${a.length}`);",
  ),
  "an assignment of undefined": refused(
    "undefined-in-array",
    "const a: (string | undefined)[] = ['a', 'b'];\na[0] = undefined;\ndovecot.i_info(`${a.length}`);",
  ),
  "fill() with undefined": refused(
    "undefined-in-array",
    "const a: (string | undefined)[] = ['a', 'b'];\na.fill(undefined);\ndovecot.i_info(`${a.length}`);",
  ),
  "splice() with undefined": refused(
    "undefined-in-array",
    "const a: (string | undefined)[] = ['a', 'b'];\na.splice(0, 1, undefined);\ndovecot.i_info(`${a.length}`);",
  ),
  "Array.of(undefined)": refused("undefined-in-array", "dovecot.i_info(`${Array.of(undefined).length}`);"),
  "an assignment far beyond the end": refused(
    "array-gap",
    "const a = [1];\na[5] = 1;\ndovecot.i_info(`${a.length}`);",
  ),
  "an assignment at a place that is not known": logs(
    "const a = [1, 2, 3]; for (let i = 0; i < a.length; i++) a[i] = a[i]! * 2;",
    "a.join()",
  ),
  "a shorter length": refused("array-gap", "const a = [1, 2, 3];\na.length = 1;\ndovecot.i_info(a.join());"),
  "no length": logs("const a = [1, 2, 3]; a.length = 0; a.push(4);", "a.join()"),
  "a longer length": refused(
    "array-gap",
    "const a = [1];\na.length = user.uid;\ndovecot.i_info(`${a.length}`);",
  ),
  "delete of an element": refused(
    "undefined-in-array",
    "const a: (number | undefined)[] = [1, 2];\ndelete a[0];\ndovecot.i_info(`${a.length}`);",
  ),
  "rest parameters that may be undefined": hook(
    "const count = (...all: (string | undefined)[]) => all.length;\ndovecot.i_info(`${count('a', undefined)}`);",
  ),
  "Array.from with a length and no function": refused(
    "undefined-in-array",
    "dovecot.i_info(`${Array.from({ length: 3 }).length}`);",
  ),
  "Array.from to nothing": refused(
    "undefined-in-array",
    "const all = Array.from({ length: 3 }, () => undefined);\ndovecot.i_info(`${all.length}`);",
  ),
  "`in` and an array": refused("array-key", "dovecot.i_info(`${0 in [1]}`);"),
  "for in over an array": refused("for-in-array", "for (const i in [1, 2]) dovecot.i_info(i);"),
  "Object.keys of an array": refused("array-key", "dovecot.i_info(Object.keys([1, 2]).sort().join());"),
  "an array of optional values that is only read": logs(
    "const first = (all: readonly (string | undefined)[]) => all[0] ?? 'none';",
    "first(['a'])",
    "first([])",
  ),
  "a tuple with an optional end": logs(
    "const f = (pair: [string, string?]) => pair[1] ?? 'none';",
    "f(['a'])",
    "f(['a', 'b'])",
  ),
};
