import type { OwnFunction } from "./entry.ts";

/**
 * Library functions for regular expressions: `find` is string.find for a Lua pattern, and the matcher of trees
 * otherwise.
 */
export const patterns: readonly OwnFunction[] = [
  {
    key: "____match_of",
    name: "match_of",
    text: `local function ____match_of(text, names, first, last, ...)
    if first == nil then
        return nil
    end
    local match = {index = first - 1, input = text, string.sub(text, first, last), ...}
    if names then
        match.groups = {}
        for number, name in pairs(names) do
            match.groups[name] = match[number + 1]
        end
    end
    return match
end`,
  },
  {
    key: "____match",
    name: "match",
    text: `local function ____match(text, pattern, find, names)
    return ____match_of(text, names, find(text, pattern, 1))
end`,
  },
  {
    key: "____matches",
    name: "all_matches",
    text: `local function ____matches(text, pattern, find, names, start)
    local matches, place = {}, (start or 0) + 1
    local match = ____match_of(text, names, find(text, pattern, place))
    while match do
        matches[#matches + 1] = match
        place = match.index + math.max(#match[1], 1) + 1
        match = place <= #text + 1 and ____match_of(text, names, find(text, pattern, place))
    end
    return matches
end`,
  },
  {
    key: "____found_texts",
    name: "found_texts",
    text: `local function ____found_texts(text, pattern, find)
    local found, place = {}, 1
    while place <= #text + 1 do
        local first, last = find(text, pattern, place)
        if not first then
            break
        end
        found[#found + 1] = string.sub(text, first, last)
        place = math.max(first, last) + 1
    end
    return #found > 0 and found or nil
end`,
  },
  {
    key: "____split_by",
    name: "split_by",
    text: `local function ____split_by(text, pattern, find)
    if text == "" and find(text, pattern, 1) then
        return {}
    end
    local parts, from, place = {}, 1, 1
    while place <= #text do
        local found = {find(text, pattern, place)}
        local first, last = found[1], found[2]
        if not first or first > #text then
            break
        end
        place = first + 1
        if last >= from then
            parts[#parts + 1] = string.sub(text, from, first - 1)
            for index = 3, #found do
                parts[#parts + 1] = found[index]
            end
            from, place = last + 1, last + 1
        end
    end
    parts[#parts + 1] = string.sub(text, from)
    return parts
end`,
  },
  {
    key: "____expanded",
    name: "expanded",
    text: `-- The text for a match: "$1" is its first group, "$&" the match, "$$" a dollar sign, and so on.
local function ____expanded(replacement, text, first, last, ...)
    local count, groups = select("#", ...), {...}
    local found = string.sub(text, first, last)
    if type(replacement) ~= "string" then
        groups[count + 1], groups[count + 2] = first - 1, text
        return replacement(found, (table.unpack or unpack)(groups, 1, count + 2))
    end
    local marks = {["$"] = "$", ["&"] = found}
    marks["\`"] = string.sub(text, 1, first - 1)
    marks["'"] = string.sub(text, last + 1)
    return (string.gsub(replacement, "%$(.)(%d?)", function(mark, digit)
        local one, two = tonumber(mark), tonumber(mark .. digit)
        if marks[mark] then
            return marks[mark] .. digit
        elseif one and digit ~= "" and two >= 1 and two <= count then
            return groups[two] or ""
        elseif one and one >= 1 and one <= count then
            return (groups[one] or "") .. digit
        end
    end))
end`,
  },
  {
    key: "____replace_matches",
    name: "replace_matches",
    text: `local function ____replace_matches(text, pattern, find, replacement, isAll)
    local parts, from, place = {}, 1, 1
    local function add(first, last, ...)
        if not first then
            return false
        end
        parts[#parts + 1] = string.sub(text, from, first - 1)
        parts[#parts + 1] = ____expanded(replacement, text, first, last, ...)
        from, place = last + 1, math.max(first, last) + 1
        return isAll and place <= #text + 1
    end
    while add(find(text, pattern, place)) do
    end
    parts[#parts + 1] = string.sub(text, from)
    return table.concat(parts)
end`,
  },
];
