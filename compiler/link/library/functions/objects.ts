import type { OwnFunction } from "./entry.ts";

/** Library functions that make objects and lists. */
export const objects: readonly OwnFunction[] = [
  {
    key: "____truthy",
    name: "is_true",
    text: `local function ____truthy(value)
    return value ~= nil and value ~= false and value ~= "" and value ~= 0 and value == value
end`,
    withNull: `local function ____truthy(value)
    return value ~= nil and value ~= ____null and value ~= false
        and value ~= "" and value ~= 0 and value == value
end`,
  },
  {
    key: "__TS__ObjectKeys",
    name: "object_keys",
    text: `local function __TS__ObjectKeys(object)
    local keys = {}
    for key in pairs(object) do
        keys[#keys + 1] = key
    end
    return keys
end`,
  },
  {
    key: "__TS__ObjectValues",
    name: "object_values",
    text: `local function __TS__ObjectValues(object)
    local values = {}
    for _, value in pairs(object) do
        values[#values + 1] = value
    end
    return values
end`,
  },
  {
    key: "__TS__ObjectEntries",
    name: "object_entries",
    text: `local function __TS__ObjectEntries(object)
    local entries = {}
    for key, value in pairs(object) do
        entries[#entries + 1] = {key, value}
    end
    return entries
end`,
  },
  {
    key: "__TS__ObjectAssign",
    name: "object_assign",
    text: `-- Puts the properties of objects into one; each is read once, as it may have a getter.
local function __TS__ObjectAssign(target, ...)
    for index = 1, select("#", ...) do
        local source = select(index, ...)
        if type(source) == "table" then
            for key, value in pairs(source) do
                target[key] = value
            end
        end
    end
    return target
end`,
  },
  {
    key: "__TS__ObjectRest",
    name: "object_rest",
    text: `local function __TS__ObjectRest(object, taken)
    local rest = {}
    for key, value in pairs(object) do
        if not taken[key] then
            rest[key] = value
        end
    end
    return rest
end`,
  },
  {
    key: "__TS__ArrayIsArray",
    name: "is_array",
    text: `local function __TS__ArrayIsArray(value)
    return type(value) == "table" and (value[1] ~= nil or next(value) == nil)
end`,
  },
  {
    key: "____list_includes",
    name: "includes",
    text: `local function ____list_includes(list, value)
    for index = 1, #list do
        if list[index] == value then
            return true
        end
    end
    return false
end`,
  },
  {
    key: "____sort_texts",
    name: "sort_texts",
    text: `local function ____sort_texts(list)
    table.sort(list)
    return list
end`,
  },
];
