import type { OwnFunction } from "./entry.ts";

/** Numbers from texts. What they give is a float, with which Lua reckons as JavaScript does. */
export const parsing: readonly OwnFunction[] = [
  {
    key: "____digits",
    name: "read_digits",
    text: `-- The value of digits in a base.
local function ____digits(digits, base)
    local value = 0.0
    for digit in string.gmatch(digits, ".") do
        value = value * base + tonumber(digit, 36)
    end
    return value
end`,
  },
  {
    key: "__TS__ParseInt",
    name: "parse_digits",
    text: `local function __TS__ParseInt(text, base)
    local sign, rest = string.match(text, "^%s*([+-]?)(.*)$")
    base = base or 0
    base = (base < 0 and math.ceil(base) or math.floor(base)) % 2 ^ 32
    if base ~= base then
        base = 0
    end
    if base == 0 or base == 16 then
        local digits = string.match(rest, "^0[xX](.*)$")
        base, rest = digits and 16 or base, digits or rest
    end
    base = base == 0 and 10 or base
    if base < 2 or base > 36 then
        return 0 / 0
    end
    local last = 0
    while (tonumber(string.match(rest, "^%w", last + 1) or "", 36) or base) < base do
        last = last + 1
    end
    if last == 0 then
        return 0 / 0
    end
    local digits = string.sub(rest, 1, last)
    local value = base == 10 and tonumber(digits) + 0.0 or ____digits(digits, base)
    return sign == "-" and -value or value
end`,
  },
  {
    key: "____parse_decimal",
    name: "parse_int",
    text: `-- The whole number that a text begins with.
local function ____parse_decimal(text)
    local digits = string.match(text, "^%s*([+-]?%d+)")
    return digits and tonumber(digits .. ".0") or 0 / 0
end`,
  },
  {
    key: "__TS__ParseFloat",
    name: "parse_float",
    text: `local function __TS__ParseFloat(text)
    local sign, rest = string.match(text, "^%s*([+-]?)(.*)$")
    local value
    if string.find(rest, "^Infinity") then
        value = math.huge
    else
        local digits = string.match(rest, "^%d+%.?%d*") or string.match(rest, "^%.%d+")
        if not digits then
            return 0 / 0
        end
        local exponent = string.match(rest, "^[eE][+-]?%d+", #digits + 1) or ""
        value = tonumber(digits .. exponent) + 0.0
    end
    return sign == "-" and -value or value
end`,
  },
  {
    key: "____text_to_number",
    name: "to_number",
    text: `-- The number that a text is for JavaScript, or NaN.
local function ____text_to_number(text)
    text = string.match(text, "^%s*(.-)%s*$")
    local mark, digits = string.match(text, "^0([xXoObB])(%x+)$")
    if mark then
        local base = ({x = 16, o = 8, b = 2})[string.lower(mark)]
        return tonumber(digits, base) and ____digits(digits, base) or 0 / 0
    elseif string.find(text, "^[+-]?Infinity$") then
        return string.sub(text, 1, 1) == "-" and -math.huge or math.huge
    elseif string.find(text, "^[%d.eE+-]*$") then
        return (text == "" and 0 or tonumber(text) or 0 / 0) + 0.0
    end
    return 0 / 0
end`,
  },
  {
    key: "__TS__Number",
    name: "value_to_number",
    text: `local function __TS__Number(value)
    if type(value) == "boolean" then
        return value and 1.0 or 0.0
    elseif type(value) == "string" then
        return ____text_to_number(value)
    end
    return type(value) == "number" and value or 0 / 0
end`,
  },
];
