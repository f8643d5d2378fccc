import type { OwnFunction } from "./entry.ts";

/** The order of texts in a dictionary. */
export const collation: readonly OwnFunction[] = [
  {
    key: "____locale_compare",
    name: "locale_compare",
    text: `-- Compares as a dictionary of English: marks, digits, letters. Case decides where nothing else does: a, A, b.
local function ____locale_compare(text, other)
    local marks = "\\t\\n\\v\\f\\r _-,;:!?.'\\"()[]{}@*/\\\\&#%\`^+<=>|~$"
    local function visible(whole)
        return (string.gsub(whole, "[^\\t-\\r -~\\128-\\255]", ""))
    end
    local function weights(whole)
        return (string.gsub(string.lower(whole), "[%s%p]", function(mark)
            return string.char((string.find(marks, mark, 1, true)))
        end))
    end
    if text == other then
        return 0
    end
    local first, second = visible(text), visible(other)
    local left, right = weights(first), weights(second)
    if left == right then
        -- The byte of a capital is the smaller one.
        left, right = second, first
    end
    return left < right and -1 or left > right and 1 or 0
end`,
  },
];
