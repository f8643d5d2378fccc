import type { OwnFunction } from "./entry.ts";

/** The uses of regular expressions that are values: tables with a pattern, what searches for it, and where it was. */
export const patternValues: readonly OwnFunction[] = [
  {
    key: "____giving_names",
    name: "giving_names",
    text: `-- A replacement that gets the object of named groups as well.
local function ____giving_names(replacement, names)
    return function(found, ...)
        local count, given, named = select("#", ...), {...}, {}
        for number, name in pairs(names) do
            named[name] = given[number]
        end
        given[count + 1] = named
        return replacement(found, (table.unpack or unpack)(given, 1, count + 1))
    end
end`,
  },
  {
    key: "____find_value",
    name: "find_in",
    text: `local function ____find_value(text, expression)
    return (expression.find(text, expression.pattern, 1))
end`,
  },
  {
    key: "____match_value",
    name: "match_in",
    text: `local function ____match_value(text, expression)
    return ____match(text, expression.pattern, expression.find, expression.names)
end`,
  },
  {
    key: "____replace_value",
    name: "replace_in",
    text: `local function ____replace_value(text, expression, replacement)
    return ____replace_matches(text, expression.pattern, expression.find, replacement)
end`,
  },
  {
    key: "____split_value",
    name: "split_in",
    text: `local function ____split_value(text, expression)
    return ____split_by(text, expression.pattern, expression.find)
end`,
  },
  {
    key: "____remember",
    name: "remember",
    text: `local function ____remember(expression, first, last, ...)
    if expression.global or expression.sticky then
        expression.lastIndex = first and last or 0
    end
    return first, last, ...
end`,
  },
  {
    key: "____find_next",
    name: "find_next",
    text: `-- Where an expression matches: behind its last match, if it has the flag g.
local function ____find_next(text, expression)
    local place = (expression.global or expression.sticky) and expression.lastIndex or 0
    if place > #text then
        return ____remember(expression)
    end
    return ____remember(expression, expression.find(text, expression.pattern, place + 1))
end`,
  },
  {
    key: "____match_next",
    name: "match_next",
    text: `local function ____match_next(text, expression)
    return ____match_of(text, expression.names, ____find_next(text, expression))
end`,
  },
  {
    key: "____match_each",
    name: "match_each",
    text: `-- The texts of all matches, or the first match with its groups.
local function ____match_each(text, expression)
    if not expression.global then
        return ____match_value(text, expression)
    end
    expression.lastIndex = 0
    return ____found_texts(text, expression.pattern, expression.find)
end`,
  },
  {
    key: "____replace_each",
    name: "replace_each",
    text: `local function ____replace_each(text, expression, replacement)
    if expression.global then
        expression.lastIndex = 0
    end
    return ____replace_matches(text, expression.pattern, expression.find, replacement, expression.global)
end`,
  },
  {
    key: "____replace_every",
    name: "replace_every",
    raises: "TypeError",
    text: `local function ____replace_every(text, expression, replacement)
    if not expression.global then
        error("String.prototype.replaceAll called with a non-global RegExp argument", 0)
    end
    return ____replace_each(text, expression, replacement)
end`,
  },
  {
    key: "____matches_value",
    name: "all_matches_in",
    raises: "TypeError",
    text: `local function ____matches_value(text, expression)
    if not expression.global then
        error("String.prototype.matchAll called with a non-global RegExp argument", 0)
    end
    local start = expression.lastIndex
    return ____matches(text, expression.pattern, expression.find, expression.names, start)
end`,
  },
];
