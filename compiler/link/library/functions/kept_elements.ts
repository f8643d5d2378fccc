import type { OwnFunction } from "./entry.ts";

/** Functions of lists whose elements may be undefined. */
export const keptElements: readonly OwnFunction[] = [
  {
    key: "____absent",
    name: "absent",
    text: `-- undefined as an element of a list, which nil would end.
local function ____absent()
end`,
  },
  {
    key: "____kept",
    name: "kept",
    text: `local function ____kept(value)
    if value == nil then
        return ____absent
    end
    return value
end`,
  },
  {
    key: "____kept_all",
    name: "kept_all",
    text: `local function ____kept_all(...)
    local list = {...}
    for index = 1, select("#", ...) do
        if list[index] == nil then
            list[index] = ____absent
        end
    end
    return list
end`,
  },
  {
    key: "____seen",
    name: "seen",
    text: `local function ____seen(element)
    if element == ____absent then
        return nil
    end
    return element
end`,
  },
  {
    key: "____seeing",
    name: "seeing",
    text: `local function ____seeing(callback)
    return function(element, index)
        return callback(____seen(element), index)
    end
end`,
  },
  {
    key: "____folding",
    name: "folding",
    text: `local function ____folding(callback)
    return function(all, element, index)
        return callback(all, ____seen(element), index)
    end
end`,
  },
  {
    key: "____keeping",
    name: "keeping",
    text: `local function ____keeping(callback)
    return function(...)
        return ____kept(callback(...))
    end
end`,
  },
  {
    key: "____join_kept",
    name: "join_kept",
    text: `local function ____join_kept(list, separator)
    local parts = {}
    for index = 1, #list do
        local element = list[index]
        parts[index] = element == ____absent and "" or ____text_of(element)
    end
    return table.concat(parts, separator or ",")
end`,
    withNull: `local function ____join_kept(list, separator)
    local parts = {}
    for index = 1, #list do
        local element = list[index]
        local isEmpty = element == ____absent or element == ____null
        parts[index] = isEmpty and "" or ____text_of(element)
    end
    return table.concat(parts, separator or ",")
end`,
  },
];
