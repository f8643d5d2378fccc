import type { OwnFunction } from "./entry.ts";

/** Library functions of programs whose classes are single tables. */
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
  {
    key: "____class_name",
    name: "class_name",
    text: `local function ____class_name(object)
    local class = object.constructor
    return class and class.name or "Object"
end`,
    plainText: `local function ____class_name(object)
    local class = getmetatable(object)
    return class and class.__name or "Object"
end`,
  },
];
