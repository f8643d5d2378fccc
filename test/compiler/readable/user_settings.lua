-- test/compiler/readable/user_settings.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

local function __TS__StringTrim(self)
    local result = string.gsub(self, "^[%s ﻿]*(.-)[%s ﻿]*$", "%1")
    return result
end

local function __TS__ObjectKeys(obj)
    local result = {}
    local len = 0
    for key in pairs(obj) do
        len = len + 1
        result[len] = key
    end
    return result
end

-- The text of a number as JavaScript prints it: 3 and not 3.0.
local function number_text(value)
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
end

local function split(text, separator, limit)
    local parts, from = {}, 1
    if separator == nil then
        return {text}
    elseif separator == "" then
        for index = 1, #text do
            parts[index] = string.sub(text, index, index)
        end
    else
        local first, last = string.find(text, separator, from, true)
        while first do
            parts[#parts + 1] = string.sub(text, from, first - 1)
            from = last + 1
            first, last = string.find(text, separator, from, true)
        end
        parts[#parts + 1] = string.sub(text, from)
    end
    if limit and limit >= 0 then
        for index = #parts, limit + 1, -1 do
            parts[index] = nil
        end
    end
    return parts
end

-- The value of digits in a base.
local function read_digits(digits, base)
    local value = 0.0
    for digit in string.gmatch(digits, ".") do
        value = value * base + tonumber(digit, 36)
    end
    return value
end

local function parse_int(text, base)
    local sign, rest = string.match(text, "^%s*([+-]?)(.*)$")
    base = base and math.fmod(base, 2 ^ 32) or 0
    if base == 0 or base == 16 then
        local digits = string.match(rest, "^0[xX](.*)$")
        base, rest = digits and 16 or base, digits or rest
    end
    base = base == 0 and 10 or base
    if base < 2 or base > 36 or base ~= base then
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
    local value = base == 10 and tonumber(digits) + 0.0 or read_digits(digits, base)
    return sign == "-" and -value or value
end

-- Sorts as JavaScript does: by the texts, or by what a function says; equal values keep their order.
local function array_sort(list, compare)
    local function isAfter(a, b)
        if compare then
            return compare(a, b) > 0
        end
        return number_text(a) > number_text(b)
    end
    local from, size, width = list, #list, 1
    while width < size do
        local to = {}
        for first = 1, size, 2 * width do
            local left, right = first, math.min(first + width, size + 1)
            local middle, last = right, math.min(first + 2 * width, size + 1)
            for place = first, last - 1 do
                if left < middle and (right >= last or not isAfter(from[left], from[right])) then
                    to[place], left = from[left], left + 1
                else
                    to[place], right = from[right], right + 1
                end
            end
        end
        from, width = to, 2 * width
    end
    for index = 1, size do
        list[index] = from[index]
    end
    return list
end

-- `"greeting = hello; level=2"` by key; parts without `=` are left out.
local function parseSettings(text)
    local settings = {}
    for _, part in ipairs(split(text, ";")) do
        local key, value = table.unpack(split(part, "="), 1, 2)
        if key ~= nil and value ~= nil then
            settings[string.lower(__TS__StringTrim(key))] = __TS__StringTrim(value)
        end
    end
    return settings
end

local function settingsOf(user)
    return parseSettings(user:plugin_getenv("hook_settings") or "")
end

function mail_user_created(user)
    local settings = settingsOf(user)
    local names = array_sort(__TS__ObjectKeys(settings))
    dovecot.i_debug("settings of " .. user.username .. ": "
        .. (#names > 0 and table.concat(names, ", ") or "none"))
    local level = parse_int(settings.level or "0", 10)
    if level >= 2 then
        dovecot.i_info((settings.greeting or "welcome") .. ", " .. user.username .. " (level "
            .. number_text(level) .. ")")
    end
    return 0
end
