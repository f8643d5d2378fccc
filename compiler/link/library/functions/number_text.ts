import type { OwnFunction } from "./entry.ts";

/**
 * The functions that print as JavaScript does. They stand in a chunk only when a text contains a number that is not
 * known to be whole: Lua would print 3.0 for 3, and 14 digits of 0.1 + 0.2.
 */
export const numberTexts: readonly OwnFunction[] = [
  {
    key: "____number_text",
    name: "number_text",
    text: `-- The text of a number as JavaScript prints it: 3 and not 3.0.
local function ____number_text(value)
    if value % 1 == 0 and math.abs(value) < 2 ^ 53 then
        return string.format("%.0f", value + 0.0)
    elseif value ~= value then
        return "NaN"
    elseif math.abs(value) == math.huge then
        return value > 0 and "Infinity" or "-Infinity"
    end
    local digits, text = 0, nil
    repeat
        text = string.format("%." .. digits .. "e", value)
        digits = digits + 1
    until tonumber(text) == value
    local mantissa, exponent = string.match(text, "(.*)e(.*)")
    local size = tonumber(exponent)
    if size >= 21 or size < -6 then
        return string.format("%se%+d", mantissa, size)
    elseif size < digits then
        return string.format("%." .. digits - 1 - size .. "f", value)
    end
    return string.gsub(mantissa, "%.", "") .. string.rep("0", size + 1 - digits)
end`,
  },
  {
    key: "____to_text",
    name: "to_text",
    text: `local function ____to_text(value)
    return type(value) == "number" and ____number_text(value) or tostring(value)
end`,
    withNull: `local function ____to_text(value)
    return type(value) == "number" and ____number_text(value) or ____text_or_null(value)
end`,
  },
  {
    key: "____value_or",
    name: "value_or",
    text: `-- For values that may be false: \`or\` would leave them out.
local function ____value_or(value, absent)
    if value == nil then
        return absent
    end
    return value
end`,
  },
  {
    key: "____error_text",
    name: "error_text",
    text: `local function ____error_text(problem)
    if problem == "" then
        return "Error"
    end
    return problem and "Error: " .. problem or "undefined"
end`,
    withNull: `local function ____error_text(problem)
    if problem == "" then
        return "Error"
    elseif problem == ____null then
        return "null"
    end
    return problem and "Error: " .. problem or "undefined"
end`,
  },
];
