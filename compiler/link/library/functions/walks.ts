import type { OwnFunction } from "./entry.ts";

/**
 * Methods of arrays that call a function for each element. The array may change meanwhile: elements behind its first
 * length are not visited, and those that are gone are left out.
 */
export const walks: readonly OwnFunction[] = [
  {
    key: "____text_of",
    name: "text_of",
    text: `-- The text of a value of any kind. An object has none, unless its class has \`toString\`.
local function ____text_of(value)
    local kind, metatable = type(value), getmetatable(value)
    if value == nil then
        return "undefined"
    elseif kind == "number" then
        return ____number_text(value)
    elseif kind ~= "table" and kind ~= "function" or metatable and metatable.__tostring then
        return tostring(value)
    elseif kind == "function" then
        error("a function has no text", 0)
    elseif not __TS__ArrayIsArray(value) then
        return "[object Object]"
    end
    local parts = {}
    for index = 1, #value do
        parts[index] = ____text_of(value[index])
    end
    return table.concat(parts, ",")
end`,
    withNull: `-- The text of a value of any kind. An object has none, unless its class has \`toString\`.
local function ____text_of(value)
    local kind, metatable = type(value), getmetatable(value)
    if value == nil or value == ____null then
        return value and "null" or "undefined"
    elseif kind == "number" then
        return ____number_text(value)
    elseif kind ~= "table" and kind ~= "function" or metatable and metatable.__tostring then
        return tostring(value)
    elseif kind == "function" then
        error("a function has no text", 0)
    elseif not __TS__ArrayIsArray(value) then
        return "[object Object]"
    end
    local parts = {}
    for index = 1, #value do
        parts[index] = value[index] == ____null and "" or ____text_of(value[index])
    end
    return table.concat(parts, ",")
end`,
  },
  {
    key: "____join_any",
    name: "join_any",
    text: `-- \`join\` of elements of any kind.
local function ____join_any(list, separator)
    local parts = {}
    for index = 1, #list do
        parts[index] = ____text_of(list[index])
    end
    return table.concat(parts, separator or ",")
end`,
    withNull: `-- \`join\` of elements of any kind.
local function ____join_any(list, separator)
    local parts = {}
    for index = 1, #list do
        local element = list[index]
        parts[index] = element == ____null and "" or ____text_of(element)
    end
    return table.concat(parts, separator or ",")
end`,
  },
  {
    key: "__TS__ArrayForEach",
    name: "array_for_each",
    text: `local function __TS__ArrayForEach(list, callback)
    for index = 1, #list do
        local element = list[index]
        if element ~= nil then
            callback(nil, element, index - 1, list)
        end
    end
end`,
  },
  {
    key: "__TS__ArrayMap",
    name: "array_map",
    text: `local function __TS__ArrayMap(list, callback)
    local made = {}
    for index = 1, #list do
        local element = list[index]
        if element == nil then
            error("an array got shorter while map went through it", 0)
        end
        made[index] = callback(nil, element, index - 1, list)
    end
    return made
end`,
  },
  {
    key: "__TS__ArrayFlat",
    name: "array_flat",
    text: `local function __TS__ArrayFlat(list, depth)
    local flat = {}
    for index = 1, #list do
        local element = list[index]
        if (depth or 1) < 1 or not __TS__ArrayIsArray(element) then
            flat[#flat + 1] = element
        else
            local parts = depth and __TS__ArrayFlat(element, depth - 1) or element
            for place = 1, #parts do
                flat[#flat + 1] = parts[place]
            end
        end
    end
    return flat
end`,
  },
  {
    key: "__TS__ArrayFlatMap",
    name: "array_flat_map",
    text: `local function __TS__ArrayFlatMap(list, callback)
    local made = {}
    for index = 1, #list do
        local element = list[index]
        if element ~= nil then
            local value = callback(nil, element, index - 1, list)
            local parts = __TS__ArrayIsArray(value) and value or {value}
            for place = 1, #parts do
                made[#made + 1] = parts[place]
            end
        end
    end
    return made
end`,
  },
  {
    key: "__TS__ArrayFilter",
    name: "array_filter",
    text: `local function __TS__ArrayFilter(list, test)
    local found = {}
    for index = 1, #list do
        local element = list[index]
        if element ~= nil and test(nil, element, index - 1, list) then
            found[#found + 1] = element
        end
    end
    return found
end`,
  },
  {
    key: "__TS__ArraySome",
    name: "array_some",
    text: `local function __TS__ArraySome(list, test)
    for index = 1, #list do
        local element = list[index]
        if element ~= nil and test(nil, element, index - 1, list) then
            return true
        end
    end
    return false
end`,
  },
  {
    key: "__TS__ArrayEvery",
    name: "array_every",
    text: `local function __TS__ArrayEvery(list, test)
    for index = 1, #list do
        local element = list[index]
        if element ~= nil and not test(nil, element, index - 1, list) then
            return false
        end
    end
    return true
end`,
  },
  {
    key: "__TS__ArrayReduce",
    name: "array_reduce",
    raises: "TypeError",
    text: `local function __TS__ArrayReduce(list, callback, ...)
    local from, result = 1, ...
    if select("#", ...) == 0 then
        if #list == 0 then
            error("Reduce of empty array with no initial value", 0)
        end
        from, result = 2, list[1]
    end
    for index = from, #list do
        local element = list[index]
        if element ~= nil then
            result = callback(nil, result, element, index - 1, list)
        end
    end
    return result
end`,
  },
  {
    key: "__TS__ArrayReduceRight",
    name: "array_reduce_right",
    raises: "TypeError",
    text: `local function __TS__ArrayReduceRight(list, callback, ...)
    local from, result = #list, ...
    if select("#", ...) == 0 then
        if from == 0 then
            error("Reduce of empty array with no initial value", 0)
        end
        from, result = from - 1, list[from]
    end
    for index = from, 1, -1 do
        local element = list[index]
        if element ~= nil then
            result = callback(nil, result, element, index - 1, list)
        end
    end
    return result
end`,
  },
  {
    key: "____first_values",
    name: "first_values",
    text: `-- The first values that a loop would get. A generator ends here, as it does where a loop is left.
local function ____first_values(values, count)
    local found, size = {}, 0
    local step, state, place = __TS__Iterator(values)
    while size < count do
        local value
        place, value = step(state, place)
        if place == nil then
            break
        end
        size = size + 1
        found[size] = value
    end
    ____close(state)
    return (table.unpack or unpack)(found, 1, count)
end`,
  },
  {
    key: "____all_values",
    name: "all_values",
    text: `-- A list of the values that a loop would get.
local function ____all_values(values)
    local list = {}
    for _, value in __TS__Iterator(values) do
        list[#list + 1] = value
    end
    return list
end`,
  },
];
