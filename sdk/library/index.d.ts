/** @noSelfInFile */

// What exists when a hook runs: the part of JavaScript's library that the compiler can turn into Lua, and the part of
// Lua's that hooks need. It stands in the place of TypeScript's lib.*.d.ts, so everything is global.

/// <reference path="./values.d.ts" />
/// <reference path="./utility_types.d.ts" />
/// <reference path="./iteration.d.ts" />
/// <reference path="./function.d.ts" />
/// <reference path="./object.d.ts" />
/// <reference path="./array.d.ts" />
/// <reference path="./readonly_array.d.ts" />
/// <reference path="./string.d.ts" />
/// <reference path="./regular_expression.d.ts" />
/// <reference path="./number.d.ts" />
/// <reference path="./math.d.ts" />
/// <reference path="./map.d.ts" />
/// <reference path="./set.d.ts" />
/// <reference path="./weak.d.ts" />
/// <reference path="./error.d.ts" />
/// <reference path="./disposable.d.ts" />
/// <reference path="./unavailable.d.ts" />
/// <reference path="./unavailable_types.d.ts" />
/// <reference path="./async_types.d.ts" />
/// <reference path="./decorator_types.d.ts" />
/// <reference path="./module_types.d.ts" />
/// <reference path="./lua/base.d.ts" />
/// <reference path="./lua/string.d.ts" />
/// <reference path="./lua/table.d.ts" />
/// <reference path="./lua/math.d.ts" />
/// <reference path="./lua/os.d.ts" />
/// <reference path="./lua/io.d.ts" />
/// <reference path="./lua/utf8.d.ts" />
/// <reference path="../lua_modules/index.d.ts" />
