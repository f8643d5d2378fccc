import type { OwnFunction } from "./entry.ts";

/** Rounding, limits and other forms of numbers. */
export const numbers: readonly OwnFunction[] = [
  {
    key: "____round",
    name: "round",
    text: `-- The nearest whole number; halves go up.
local function ____round(value)
    local whole = math.floor(value)
    return value - whole >= 0.5 and whole + 1 or whole
end`,
  },
  {
    key: "____max",
    name: "maximum",
    text: `-- The greatest number, NaN if one is NaN, and -Infinity if there is none.
local function ____max(...)
    local greatest = -math.huge
    for _, value in ipairs({...}) do
        if value ~= value then
            return value
        end
        greatest = math.max(greatest, value)
    end
    return greatest
end`,
  },
  {
    key: "____min",
    name: "minimum",
    text: `-- The least number, NaN if one is NaN, and Infinity if there is none.
local function ____min(...)
    local least = math.huge
    for _, value in ipairs({...}) do
        if value ~= value then
            return value
        end
        least = math.min(least, value)
    end
    return least
end`,
  },
  {
    key: "____int32",
    name: "int32",
    text: `-- A number as JavaScript's bit operators see it: 32 bits with a sign.
local function ____int32(value)
    if value ~= value or value == math.huge or value == -math.huge then
        return 0
    end
    local bits = math.floor(math.fmod(value < 0 and math.ceil(value) or math.floor(value), 2.0 ^ 32)) % 4294967296
    return bits < 2147483648 and bits or bits - 4294967296
end`,
  },
  {
    key: "____imul",
    name: "imul",
    text: `-- The 32 bits of a product, with a sign.
local function ____imul(a, b)
    local bits = ____int32(a) * ____int32(b) & 4294967295
    return bits < 2147483648 and bits or bits - 4294967296
end`,
  },
  {
    key: "____fixed",
    name: "to_fixed",
    text: `-- A number with this many decimals; halves go away from zero.
local function ____fixed(value, decimals)
    local exact = string.format("%.99f", value)
    if string.find(exact, "^%-?%d+%." .. string.rep("%d", decimals) .. "50*$") then
        value = value * (1 + 2 ^ -52)
    end
    return string.format("%." .. decimals .. "f", value + 0.0)
end`,
  },
  {
    key: "__TS__NumberToFixed",
    name: "number_to_fixed",
    raises: "RangeError",
    text: `-- A number with this many decimals, or as it is where it is too large for that.
local function __TS__NumberToFixed(value, decimals)
    decimals = decimals or 0
    if decimals <= -1 or decimals >= 101 then
        error("toFixed() digits argument must be between 0 and 100", 0)
    elseif math.abs(value) < 1e21 then
        return ____fixed(value, ____clamp(decimals, 99))
    end
    return ____number_text(value)
end`,
  },
  {
    key: "____to_base",
    name: "to_base",
    text: `-- The text of a number in a base.
local function ____to_base(value, base)
    if base == 10 or value ~= value or value == math.huge or value == -math.huge then
        return ____number_text(value)
    end
    local symbols = "0123456789abcdefghijklmnopqrstuvwxyz"
    local size = math.abs(value) + 0.0
    local whole, parts, decimals = math.floor(size) + 0.0, {}, {}
    local fraction, delta = size - whole, 2 ^ -53
    while size >= delta * 2 ^ 54 do
        delta = delta * 2
    end
    while size < delta * 2 ^ 53 and delta > 2 ^ -1074 do
        delta = delta / 2
    end
    while fraction >= delta do
        fraction, delta = fraction * base, delta * base
        local digit = math.floor(fraction)
        fraction = fraction - digit
        decimals[#decimals + 1] = digit
        if (fraction > 0.5 or fraction == 0.5 and digit % 2 == 1) and fraction + delta > 1 then
            while #decimals > 0 and decimals[#decimals] + 1 >= base do
                decimals[#decimals] = nil
            end
            if #decimals == 0 then
                whole = whole + 1
            else
                decimals[#decimals] = decimals[#decimals] + 1
            end
            break
        end
    end
    repeat
        local digit = math.fmod(whole, base)
        whole = (whole - digit) / base
        table.insert(parts, 1, string.sub(symbols, digit + 1, digit + 1))
    until whole <= 0
    if #decimals > 0 then
        parts[#parts + 1] = "."
    end
    for _, digit in ipairs(decimals) do
        parts[#parts + 1] = string.sub(symbols, digit + 1, digit + 1)
    end
    return (value < 0 and "-" or "") .. table.concat(parts)
end`,
  },
  {
    key: "__TS__NumberToString",
    name: "number_to_base",
    raises: "RangeError",
    text: `local function __TS__NumberToString(value, base)
    base = base or 10
    if not (base >= 2 and base < 37) then
        error("toString() radix argument must be between 2 and 36", 0)
    end
    return ____to_base(value, math.floor(base))
end`,
  },
  {
    key: "____is_safe_integer",
    name: "is_safe_integer",
    text: `local function ____is_safe_integer(value)
    return type(value) == "number" and value == math.floor(value) and math.abs(value) < 2 ^ 53
end`,
  },
];
