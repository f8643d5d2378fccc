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
