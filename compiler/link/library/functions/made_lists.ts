import type { OwnFunction } from "./entry.ts";

/** Lists that are made of one value or cut off, and the end of what gives values. */
export const madeLists: readonly OwnFunction[] = [
  {
    key: "____filled",
    name: "filled",
    raises: "RangeError",
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
    key: "____made",
    name: "made",
    raises: "RangeError",
    text: `-- A list of a size, with the values that a function gives for each place.
local function ____made(size, callback)
    if size >= 2 ^ 32 then
        error("Invalid array length", 0)
    end
    local list = {}
    for index = 1, size do
        list[index] = callback(nil, nil, index - 1)
    end
    return list
end`,
  },
  {
    key: "____empty",
    name: "empty",
    text: `local function ____empty(list)
    for index = #list, 1, -1 do
        list[index] = nil
    end
end`,
  },
  {
    key: "____shorten",
    name: "shorten",
    raises: "RangeError",
    text: `-- Takes what is beyond a size off a list.
local function ____shorten(list, size)
    if not (size >= 0 and size <= #list and size % 1 == 0) then
        error("Invalid array length", 0)
    end
    for index = #list, size + 1, -1 do
        list[index] = nil
    end
    return size
end`,
  },
  {
    key: "____present",
    name: "present",
    text: `-- The values that are not nil.
local function ____present(...)
    local list = {}
    for index = 1, select("#", ...) do
        list[#list + 1] = (select(index, ...))
    end
    return list
end`,
  },
  {
    key: "____map_present",
    name: "map_present",
    text: `-- What a function makes of the elements of a list, without what is nil.
local function ____map_present(list, callback)
    local made = {}
    for index = 1, #list do
        local element = list[index]
        if element ~= nil then
            made[#made + 1] = callback(nil, element, index - 1, list)
        end
    end
    return made
end`,
  },
  {
    key: "____iterator",
    name: "iterator",
    text: `-- The iterator that a value has, or one for the elements of a list or the bytes of a text.
local function ____iterator(values, key)
    local isList = type(values) == "table"
    if isList and values[key] then
        return values[key](values)
    end
    local index = 0
    local function advance()
        index = index + 1
        if index > #values then
            index = math.huge
            return {done = true}
        elseif isList then
            return {done = false, value = values[index]}
        end
        return {done = false, value = string.sub(values, index, index)}
    end
    return {next = advance, [key] = function(self) return self end}
end`,
  },
  {
    key: "____list_keys",
    name: "list_keys",
    text: `-- An iterator for the places of a list, from 0 on.
local function ____list_keys(list, key)
    local index = -1
    local function advance()
        index = index + 1
        if index >= #list then
            index = math.huge
            return {done = true}
        end
        return {done = false, value = index}
    end
    return {next = advance, [key] = function(self) return self end}
end`,
  },
  {
    key: "____close",
    name: "close",
    text: `-- Ends a generator whose loop was left, and the iterators that it waits in.
local function ____close(values)
    if type(values) ~= "table" then
        return
    end
    if values.____coroutine then
        values.____coroutine = coroutine.create(function() end)
        coroutine.resume(values.____coroutine)
    end
    ____close(values.____open)
    ____close(values.____outer)
end`,
  },
];
