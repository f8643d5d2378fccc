import type { OwnFunction } from "./entry.ts";

/** Searching and replacing in texts. */
export const searching: readonly OwnFunction[] = [
  {
    key: "____string_index_of",
    name: "text_index_of",
    text: `local function ____string_index_of(text, part, start)
    return (string.find(text, part, ____clamp(start or 0, #text) + 1, true) or 0) - 1
end`,
  },
  {
    key: "__TS__StringIncludes",
    name: "text_includes",
    text: `local function __TS__StringIncludes(text, part, start)
    return string.find(text, part, ____clamp(start or 0, #text) + 1, true) ~= nil
end`,
  },
  {
    key: "____starts_with",
    name: "starts_with",
    text: `local function ____starts_with(text, part)
    return string.sub(text, 1, #part) == part
end`,
  },
  {
    key: "____ends_with",
    name: "ends_with",
    text: `local function ____ends_with(text, part)
    return part == "" or string.sub(text, -#part) == part
end`,
  },
  {
    key: "__TS__StringStartsWith",
    name: "starts_with",
    text: `local function __TS__StringStartsWith(text, part, start)
    local from = ____clamp(start or 0, #text)
    return string.sub(text, from + 1, from + #part) == part
end`,
  },
  {
    key: "__TS__StringEndsWith",
    name: "ends_with",
    text: `local function __TS__StringEndsWith(text, part, last)
    local to = ____clamp(last or #text, #text)
    return #part <= to and string.sub(text, to - #part + 1, to) == part
end`,
  },
  {
    key: "____split",
    name: "split",
    text: `local function ____split(text, separator)
    local parts, from = {}, 1
    local first, last = string.find(text, separator, 1, true)
    while first do
        parts[#parts + 1] = string.sub(text, from, first - 1)
        from = last + 1
        first, last = string.find(text, separator, from, true)
    end
    parts[#parts + 1] = string.sub(text, from)
    return parts
end`,
  },
  {
    key: "__TS__StringSplit",
    name: "split_text",
    text: `local function __TS__StringSplit(text, separator, limit)
    local parts = {}
    if separator == nil then
        return {text}
    elseif separator == "" then
        for index = 1, #text do
            parts[index] = string.sub(text, index, index)
        end
    else
        parts = ____split(text, separator)
    end
    if limit then
        limit = math.abs(limit) < math.huge and (limit < 0 and math.ceil(limit) or math.floor(limit)) % 2 ^ 32 or 0
        for index = #parts, limit + 1, -1 do
            parts[index] = nil
        end
    end
    return parts
end`,
  },
  {
    key: "____replacement",
    name: "replacement_for",
    text: `-- What stands for a found part: "$&" means the part itself, "$$" a dollar sign, and so on.
local function ____replacement(replacement, text, first, last)
    local found = string.sub(text, first, last)
    if type(replacement) ~= "string" then
        return replacement(nil, found, first - 1, text)
    end
    local marks = {["$"] = "$", ["&"] = found}
    marks["\`"] = string.sub(text, 1, first - 1)
    marks["'"] = string.sub(text, last + 1)
    return (string.gsub(replacement, "%$([$&\`'])", marks))
end`,
  },
  {
    key: "__TS__StringReplace",
    name: "replace",
    text: `local function __TS__StringReplace(text, part, replacement)
    local first, last = string.find(text, part, 1, true)
    if not first then
        return text
    end
    local middle = ____replacement(replacement, text, first, last)
    return string.sub(text, 1, first - 1) .. middle .. string.sub(text, last + 1)
end`,
  },
  {
    key: "__TS__StringReplaceAll",
    name: "replace_all",
    text: `local function __TS__StringReplaceAll(text, part, replacement)
    local parts, from = {}, 1
    local first, last = string.find(text, part, 1, true)
    while first do
        parts[#parts + 1] = string.sub(text, from, first - 1)
        parts[#parts + 1] = ____replacement(replacement, text, first, last)
        from = last + 1
        local start = part == "" and first + 1 or from
        if start > #text + 1 then
            break
        end
        first, last = string.find(text, part, start, true)
    end
    parts[#parts + 1] = string.sub(text, from)
    return table.concat(parts)
end`,
  },
  {
    key: "____string_last_index_of",
    name: "text_last_index_of",
    text: `local function ____string_last_index_of(text, part, start)
    local place = (start == nil or start ~= start) and #text or start
    local last = math.min(____clamp(place, #text), #text - #part)
    for index = last, 0, -1 do
        if string.sub(text, index + 1, index + #part) == part then
            return index
        end
    end
    return -1
end`,
  },
];
