-- test/compiler/readable/last_login.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

-- The text of a number as JavaScript prints it: 3 and not 3.0.
local function number_text(value)
    if type(value) ~= "number" then
        return tostring(value)
    elseif value ~= value then
        return "NaN"
    elseif math.abs(value) == math.huge then
        return value > 0 and "Infinity" or "-Infinity"
    elseif value == math.floor(value) and math.abs(value) < 1e15 then
        return string.format("%.0f", value + 0.0)
    end
    local digits, text = 0, nil
    repeat
        text = string.format("%." .. digits .. "e", value)
        digits = digits + 1
    until tonumber(text) == value
    local mantissa, exponent = string.match(text, "^(.*)e(.*)$")
    local size = tonumber(exponent)
    if size >= 21 or size < -6 then
        return string.format("%se%s%d", mantissa, size > 0 and "+" or "-", math.abs(size))
    elseif size < digits then
        return string.format("%." .. digits - 1 - size .. "f", value)
    end
    return string.gsub(mantissa, "%.", "") .. string.rep("0", size - digits + 1)
end

-- The value of digits in a base.
local function read_digits(digits, base)
    local value = 0.0
    for digit in string.gmatch(digits, ".") do
        value = value * base + tonumber(digit, 36)
    end
    return value
end

-- The number that a text is for JavaScript, or NaN.
local function to_number(value)
    local text = string.match(value, "^%s*(.-)%s*$")
    local mark, digits = string.match(text, "^0([xXoObB])(%x+)$")
    if mark then
        local base = ({x = 16, o = 8, b = 2})[string.lower(mark)]
        return tonumber(digits, base) and read_digits(digits, base) or 0 / 0
    elseif string.find(text, "^[+-]?Infinity$") then
        return string.sub(text, 1, 1) == "-" and -math.huge or math.huge
    end
    local decimal = string.match(text, "^[%d.eE+-]+$") or text == "" and "0"
    return (decimal and tonumber(decimal) or 0 / 0) + 0.0
end

local LAST_LOGIN = "/private/vendor/vendor.example/last_login"
local DAY = 24 * 60 * 60

function mail_user_created()
    return 0
end

function mail_user_deinit_pre(user)
    if user.service == "doveadm" then
        return 0
    end
    local now = user.session_create_time
    local before = to_number(user:metadata_get(LAST_LOGIN) or "0")
    if before > 0 and now - before > 90 * DAY then
        local days = math.floor((now - before) / DAY)
        dovecot.i_warning(user.username .. " was away for " .. number_text(days) .. " days")
    end
    user:metadata_set(LAST_LOGIN, string.format("%d", now))
    return 0
end
