import type { OwnFunction } from "./entry.ts";

/**
 * The matcher for regular expressions that are no Lua pattern: with choices, groups that are repeated, or what follows.
 * It tries what JavaScript tries, in the same order.
 */
export const patternMatcher: readonly OwnFunction[] = [
  {
    key: "____group_text",
    name: "group_text",
    text: `-- What a group has found: groups are a list with the latest first.
local function ____group_text(text, groups, number)
    while groups do
        if number >= groups.first and number <= groups.last then
            return groups.from and string.sub(text, groups.from, groups.to)
        end
        groups = groups.before
    end
end`,
  },
  {
    key: "____match_run",
    name: "match_run",
    text: `-- A class of characters, repeated: as many as possible first, or as few if it is lazy.
local function ____match_run(part, text, place, groups, follow)
    local _, last = string.find(text, part.run, place)
    local low, high = place + part.min, last + 1
    if part.max then
        high = math.min(high, place + part.max)
    end
    local from, to, step = high, low, -1
    if part.lazy then
        from, to, step = low, high, 1
    end
    for behind = from, to, step do
        local finish, found = follow(behind, groups)
        if finish then
            return finish, found
        end
    end
end`,
  },
  {
    key: "____match_rounds",
    name: "match_rounds",
    text: `-- Any other part, repeated. Each round forgets the groups of the one before.
local function ____match_rounds(part, text, place, groups, follow, match)
    local function round(count, start, known)
        local function again()
            if part.max and count >= part.max then
                return nil
            end
            local fresh = known
            if part.first then
                fresh = {first = part.first, last = part.last, before = known}
            end
            return match(part.part, text, start, fresh, function(behind, found)
                if behind > start or count < part.min then
                    return round(count + 1, behind, found)
                end
            end)
        end
        if count < part.min then
            return again()
        end
        local first, second = again, follow
        if part.lazy then
            first, second = follow, again
        end
        local finish, found = first(start, known)
        if finish then
            return finish, found
        end
        return second(start, known)
    end
    return round(0, place, groups)
end`,
  },
  {
    key: "____match_list",
    name: "match_list",
    text: `-- The parts of a list, from one on, one behind the other.
local function ____match_list(parts, index, text, place, groups, follow, match)
    if not parts[index] then
        return follow(place, groups)
    end
    return match(parts[index], text, place, groups, function(behind, found)
        return ____match_list(parts, index + 1, text, behind, found, follow, match)
    end)
end`,
  },
  {
    key: "____match_any",
    name: "match_any",
    text: `local function ____match_any(choices, text, place, groups, follow, match)
    for _, choice in ipairs(choices) do
        local finish, found = match(choice, text, place, groups, follow)
        if finish then
            return finish, found
        end
    end
end`,
  },
  {
    key: "____as_found",
    name: "as_found",
    text: `local function ____as_found(...)
    return ...
end`,
  },
  {
    key: "____match_here",
    name: "match_here",
    text: `-- Where to go on behind a part that takes no text or that of a group, and the groups; or nil if it does not match.
local function ____match_here(part, text, place, groups, match)
    if part.start then
        local isThere = place == 1 or part.start == "line" and string.find(text, "^[\\n\\r]", place - 1)
        return isThere and place, groups
    elseif part.same then
        local again = ____group_text(text, groups, part.same) or ""
        local isThere = string.sub(text, place, place + #again - 1) == again
        return isThere and place + #again, groups
    elseif part.behind then
        local from = place - part.size
        return from >= 1 and match(part.behind, text, from, groups, ____as_found) and place, groups
    end
    local finish, found = match(part.ahead or part.never, text, place, groups, ____as_found)
    if part.ahead then
        return finish and place, found
    end
    return not finish and place, groups
end`,
  },
  {
    key: "____match_part",
    name: "match_part",
    text: `-- The place behind all that matches: a part from a place on, and what follows it. And the groups, or nil.
local function ____match_part(part, text, place, groups, follow)
    if type(part) == "string" then
        local first, last = string.find(text, part, place)
        if first then
            return follow(last + 1, groups)
        end
    elseif part.run then
        return ____match_run(part, text, place, groups, follow)
    elseif part.min then
        return ____match_rounds(part, text, place, groups, follow, ____match_part)
    elseif part.any then
        return ____match_any(part.any, text, place, groups, follow, ____match_part)
    elseif part.group then
        local number = part.group
        return ____match_part(part.part, text, place, groups, function(behind, found)
            return follow(behind, {first = number, last = number, from = place, to = behind - 1, before = found})
        end)
    elseif part[1] then
        return ____match_list(part, 1, text, place, groups, follow, ____match_part)
    else
        local behind, found = ____match_here(part, text, place, groups, ____match_part)
        if behind then
            return follow(behind, found)
        end
    end
end`,
  },
  {
    key: "____find_tree",
    name: "find_match",
    text: `-- The same as string.find, for a regular expression.
local function ____find_tree(text, expression, place, last)
    for first = place, last or #text + 1 do
        local behind, groups = ____match_part(expression.part, text, first, nil, ____as_found)
        if behind then
            local found = {}
            for number = 1, expression.groups or 0 do
                found[number] = ____group_text(text, groups, number)
            end
            return first, behind - 1, (table.unpack or unpack)(found, 1, expression.groups or 0)
        end
    end
end`,
  },
  {
    key: "____find_tree_here",
    name: "find_match_here",
    text: `-- The same at one place only, as the flag y wants it.
local function ____find_tree_here(text, expression, place)
    return ____find_tree(text, expression, place, place)
end`,
  },
];
