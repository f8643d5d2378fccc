import type { OwnFunction } from "./entry.ts";

/** Parts of lists, and lists made from others. */
export const lists: readonly OwnFunction[] = [
  {
    key: "__TS__ArrayAt",
    name: "array_at",
    text: `local function __TS__ArrayAt(list, place)
    return list[(place <= -1 and math.ceil(place) + #list or ____clamp(place, #list)) + 1]
end`,
  },
  {
    key: "____element_of",
    name: "element_of",
    text: `-- A character of a text, or an element of an array.
local function ____element_of(value, place)
    if type(value) ~= "string" then
        return value[place + 1]
    elseif place >= 0 and place < #value and place % 1 == 0 then
        return string.sub(value, place + 1, place + 1)
    end
end`,
  },
  {
    key: "__TS__ArrayIncludes",
    name: "array_includes",
    text: `local function __TS__ArrayIncludes(list, value, start)
    for index = ____place(start or 0, #list) + 1, #list do
        local element = list[index]
        if element == value or (element ~= element and value ~= value) then
            return true
        end
    end
    return false
end`,
  },
  {
    key: "__TS__ArrayIndexOf",
    name: "array_index_of",
    text: `local function __TS__ArrayIndexOf(list, value, start)
    for index = ____place(start or 0, #list) + 1, #list do
        if list[index] == value then
            return index - 1
        end
    end
    return -1
end`,
  },
  {
    key: "__TS__ArrayJoin",
    name: "array_join",
    text: `local function __TS__ArrayJoin(list, separator)
    local parts = {}
    for index = 1, #list do
        parts[index] = ____to_text(list[index])
    end
    return table.concat(parts, separator or ",")
end`,
    withNull: `local function __TS__ArrayJoin(list, separator)
    local parts = {}
    for index = 1, #list do
        local element = list[index]
        parts[index] = element == ____null and "" or ____to_text(element)
    end
    return table.concat(parts, separator or ",")
end`,
  },
  {
    key: "__TS__ArraySlice",
    name: "array_slice",
    text: `local function __TS__ArraySlice(list, first, last)
    local slice = {}
    for index = ____place(first or 0, #list) + 1, ____place(last or #list, #list) do
        slice[#slice + 1] = list[index]
    end
    return slice
end`,
  },
  {
    key: "__TS__ArrayConcat",
    name: "array_concat",
    text: `local function __TS__ArrayConcat(...)
    local joined = {}
    for _, list in ipairs({...}) do
        for index = 1, #list do
            joined[#joined + 1] = list[index]
        end
    end
    return joined
end`,
  },
  {
    key: "__TS__ArrayFill",
    name: "array_fill",
    text: `local function __TS__ArrayFill(list, value, first, last)
    for index = ____place(first or 0, #list) + 1, ____place(last or #list, #list) do
        list[index] = value
    end
    return list
end`,
  },
  {
    key: "__TS__ArrayWith",
    name: "array_with",
    raises: "RangeError",
    text: `local function __TS__ArrayWith(list, place, value)
    local index = (place <= -1 and #list + math.ceil(place) or ____clamp(place, #list)) + 1
    if index < 1 or index > #list then
        error("Invalid index : " .. ____number_text(place), 0)
    end
    local copy = {}
    for position = 1, #list do
        copy[position] = list[position]
    end
    copy[index] = value
    return copy
end`,
  },
  {
    key: "__TS__ArraySplice",
    name: "array_splice",
    text: `local function __TS__ArraySplice(list, ...)
    local start, count = ...
    local size, items = #list, {select(3, ...)}
    local from = ____place(start, size)
    count = select("#", ...) < 2 and size - from or ____clamp(count or 0, size - from)
    local removed, rest = {}, {}
    for index = 1, count do
        removed[index] = list[from + index]
    end
    for index = from + count + 1, size do
        rest[#rest + 1] = list[index]
    end
    for index = size, from + 1, -1 do
        list[index] = nil
    end
    for index = 1, #items do
        list[from + index] = items[index]
    end
    for index = 1, #rest do
        list[from + #items + index] = rest[index]
    end
    return removed
end`,
  },
  {
    key: "__TS__ArrayToSpliced",
    name: "array_to_spliced",
    text: `local function __TS__ArrayToSpliced(list, ...)
    local copy = __TS__ArraySlice(list)
    __TS__ArraySplice(copy, ...)
    return copy
end`,
  },
  {
    key: "__TS__ArraySort",
    name: "array_sort",
    text: `-- Sorts as JavaScript does: by the texts, or by what a function says; equal values keep their order. The function
-- gets the later value first, so that \`x < y ? -1 : 1\`, which never says that values are equal, keeps it as well.
local function __TS__ArraySort(list, compare)
    local function isAfter(a, b)
        if compare then
            return compare(nil, b, a) < 0
        end
        return ____to_text(a) > ____to_text(b)
    end
    local from, size, width = list, #list, 1
    while width < size do
        local to = {}
        for first = 1, size, 2 * width do
            local left, right = first, math.min(first + width, size + 1)
            local middle, last = right, math.min(first + 2 * width, size + 1)
            for place = first, last - 1 do
                if left < middle and (right >= last or not isAfter(from[left], from[right])) then
                    to[place], left = from[left], left + 1
                else
                    to[place], right = from[right], right + 1
                end
            end
        end
        from, width = to, 2 * width
    end
    for index = 1, size do
        list[index] = from[index]
    end
    return list
end`,
  },
  {
    key: "__TS__ArrayToSorted",
    name: "array_to_sorted",
    text: `local function __TS__ArrayToSorted(list, compare)
    return __TS__ArraySort(__TS__ArraySlice(list), compare)
end`,
  },
  {
    key: "____array_last_index_of",
    name: "array_last_index_of",
    text: `local function ____array_last_index_of(list, value, start)
    start = start or #list - 1
    local last = start <= -1 and math.ceil(start) + #list or math.min(____clamp(start, #list), #list - 1)
    for index = last + 1, 1, -1 do
        if list[index] == value then
            return index - 1
        end
    end
    return -1
end`,
  },
  {
    key: "____array_find_last_index",
    name: "array_find_last_index",
    text: `local function ____array_find_last_index(list, test)
    for index = #list, 1, -1 do
        if test(nil, list[index], index - 1, list) then
            return index - 1
        end
    end
    return -1
end`,
  },
  {
    key: "____array_find_last",
    name: "array_find_last",
    text: `local function ____array_find_last(list, test)
    return list[____array_find_last_index(list, test) + 1]
end`,
  },
];
