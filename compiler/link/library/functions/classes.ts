import type { OwnFunction } from "./entry.ts";

/** What programs need whose classes are single tables. */
export const classes: readonly OwnFunction[] = [
  {
    key: "____is_a",
    name: "is_a",
    text: `-- Whether an object is one of a class, or of a class that extends it.
local function ____is_a(object, class)
    local found = getmetatable(object)
    while found and found ~= class do
        found = getmetatable(found)
    end
    return found == class
end`,
  },
];
