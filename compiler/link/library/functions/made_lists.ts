import type { OwnFunction } from "./entry.ts";

/** Lists that are made of one value, and the end of what gives values. */
export const madeLists: readonly OwnFunction[] = [
  {
    key: "____filled",
    name: "filled",
    text: `-- A list with a value at each place.
local function ____filled(size, value)
    if not (size >= 0 and size < 2 ^ 32 and size % 1 == 0) then
        error("Invalid array length", 0)
    end
    local list = {}
    for index = 1, size do
        list[index] = value
    end
    return list
end`,
  },
  {
    key: "____close",
    name: "close",
    text: `-- Ends a generator whose loop was left.
local function ____close(values)
    if type(values) == "table" and values.____coroutine then
        values.____coroutine = coroutine.create(function() end)
        coroutine.resume(values.____coroutine)
    end
end`,
  },
];
