import type { OwnFunction } from "./functions/entry.ts";

/**
 * The function that prints a number as JavaScript does. It stands in a chunk only when a text contains a number that
 * is not known to be whole: Lua would print 3.0 for 3, and 14 digits of 0.1 + 0.2.
 */
export const numberText: OwnFunction = {
  key: "____number_text",
  name: "number_text",
  text: `-- The text of a number as JavaScript prints it: 3 and not 3.0.
local function ____number_text(value)
    if type(value) ~= "number" then
        return tostring(value)
    elseif value ~= value then
        return "NaN"
    elseif value == math.huge or value == -math.huge then
        return value > 0 and "Infinity" or "-Infinity"
    elseif value == math.floor(value) and math.abs(value) < 1e15 then
        return string.format("%.0f", value + 0.0)
    end
    local text
    for digits = 0, 16 do
        text = string.format("%." .. digits .. "e", value)
        if tonumber(text) == value then
            break
        end
    end
    local sign, whole, rest, exponent = string.match(text, "^(%-?)(%d)%.?(%d*)e([-+]%d+)$")
    local digits = string.match(whole .. rest, "^(.-)0*$")
    local point = tonumber(exponent) + 1
    if point > 21 or point < -5 then
        local mark = string.format("e%s%d", point > 0 and "+" or "-", math.abs(point - 1))
        return sign .. string.sub(digits, 1, 1) .. (#digits > 1 and "." or "") .. string.sub(digits, 2) .. mark
    elseif point <= 0 then
        return sign .. "0." .. string.rep("0", -point) .. digits
    elseif point >= #digits then
        return sign .. digits .. string.rep("0", point - #digits)
    end
    return sign .. string.sub(digits, 1, point) .. "." .. string.sub(digits, point + 1)
end`,
};
