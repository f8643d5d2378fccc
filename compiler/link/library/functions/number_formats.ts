import type { OwnFunction } from "./entry.ts";

/** Numbers with so many digits, as JavaScript writes them: halves go away from zero. */
export const numberFormats: readonly OwnFunction[] = [
  {
    key: "____exponential",
    name: "exponential",
    text: `-- A number as one digit, so many decimals and an exponent; halves go away from zero.
local function ____exponential(value, decimals)
    local exact = string.format("%.99e", value)
    if string.find(exact, "^%-?%d%." .. string.rep("%d", decimals) .. "50*e") then
        value = value * (1 + 2 ^ -52)
    end
    local text = string.format("%." .. decimals .. "e", value + 0.0)
    local mantissa, exponent = string.match(text, "(.*)e(.*)")
    return string.format("%se%+d", mantissa, tonumber(exponent))
end`,
  },
  {
    key: "____to_exponential",
    name: "to_exponential",
    raises: "RangeError",
    text: `local function ____to_exponential(value, decimals)
    if value ~= value or math.abs(value) == math.huge then
        return ____number_text(value)
    elseif decimals == nil then
        decimals = 0
        while tonumber(string.format("%." .. decimals .. "e", value)) ~= value do
            decimals = decimals + 1
        end
    elseif decimals <= -1 or decimals >= 101 then
        error("toExponential() argument must be between 0 and 100", 0)
    end
    return ____exponential(value, ____clamp(decimals, 99))
end`,
  },
  {
    key: "____to_precision",
    name: "to_precision",
    raises: "RangeError",
    text: `local function ____to_precision(value, precision)
    if precision == nil or value ~= value or math.abs(value) == math.huge then
        return ____number_text(value)
    elseif not (precision >= 1 and precision < 101) then
        error("toPrecision() argument must be between 1 and 100", 0)
    end
    precision = math.floor(precision)
    local text = ____exponential(value, precision - 1)
    local sign, mantissa, exponent = string.match(text, "(%-?)(.*)e(.*)")
    local size = tonumber(exponent)
    if size < -6 or size >= precision then
        return text
    end
    local digits = string.gsub(mantissa, "%.", "")
    if size < 0 then
        return sign .. "0." .. string.rep("0", -1 - size) .. digits
    elseif size == precision - 1 then
        return sign .. digits
    end
    return sign .. string.sub(digits, 1, size + 1) .. "." .. string.sub(digits, size + 2)
end`,
  },
  {
    key: "____hypot",
    name: "hypot",
    text: `-- The root of the sum of squares, whose parts are made smaller so that none is too large.
local function ____hypot(...)
    local largest, sum, rest, isNumber = 0, 0, 0, true
    for _, value in ipairs({...}) do
        isNumber = isNumber and value == value
        largest = math.max(largest, math.abs(value))
    end
    if largest == math.huge then
        return largest
    elseif not isNumber then
        return 0 / 0
    elseif largest == 0 then
        return 0
    end
    for _, value in ipairs({...}) do
        local part = value / largest
        local square = part * part - rest
        local total = sum + square
        rest = total - sum - square
        sum = total
    end
    return math.sqrt(sum) * largest
end`,
  },
  {
    key: "____cbrt",
    name: "cbrt",
    text: `local function ____cbrt(value)
    local root = math.abs(value) ^ (1 / 3)
    if root > 0 and root < math.huge then
        root = root - (root - math.abs(value) / (root * root)) / 3
    end
    return value < 0 and -root or root
end`,
  },
  {
    key: "____clz32",
    name: "clz32",
    text: `-- How many of 32 bits are zero before the first that is one.
local function ____clz32(value)
    local rest, zeros = ____int32(value) % 4294967296, 32
    while rest >= 1 do
        rest, zeros = rest / 2, zeros - 1
    end
    return zeros
end`,
  },
];
