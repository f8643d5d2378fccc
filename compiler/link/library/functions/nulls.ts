import type { OwnFunction } from "./entry.ts";

/**
 * null, for programs that tell it from undefined, which is nil. It is a function, as a table may not be compared with
 * objects of the server: their `__eq` ends its process with a segmentation fault.
 */
export const nulls: readonly OwnFunction[] = [
  {
    key: "____null",
    name: "null",
    text: `-- null is a value of its own, beside undefined, which is nil. It has no members, and a call raises an error.
local function ____null()
    error("attempt to call a null value", 2)
end`,
  },
  {
    key: "____unless_null",
    name: "unless_null",
    text: `-- A value, or nil where it is null.
local function ____unless_null(value)
    if value == ____null then
        return nil
    end
    return value
end`,
  },
  {
    key: "____text_or_null",
    name: "text_or_null",
    text: `local function ____text_or_null(value)
    return value == ____null and "null" or tostring(value)
end`,
  },
];
