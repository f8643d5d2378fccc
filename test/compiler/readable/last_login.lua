-- test/compiler/readable/last_login.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

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

-- The value of digits in a base.
local function read_digits(digits, base)
    local value = 0.0
    for digit in string.gmatch(digits, ".") do
        value = value * base + tonumber(digit, 36)
    end
    return value
end

local function to_number(value)
    if type(value) == "boolean" then
        return value and 1.0 or 0.0
    elseif type(value) ~= "string" then
        return type(value) == "number" and value or 0 / 0
    end
    local text = string.match(value, "^%s*(.-)%s*$")
    local mark, digits = string.match(text, "^0([xXoObB])(%x+)$")
    local base = mark and ({x = 16, o = 8, b = 2})[string.lower(mark)]
    if text == "" then
        return 0.0
    elseif string.find(text, "^[+-]?Infinity$") then
        return string.sub(text, 1, 1) == "-" and -math.huge or math.huge
    elseif base then
        return (base == 16 or tonumber(digits, base)) and read_digits(digits, base) or 0 / 0
    end
    local whole = string.gsub(text, "[eE][+-]?%d+$", "")
    if string.find(whole, "^[+-]?%d+%.?%d*$") or string.find(whole, "^[+-]?%.%d+$") then
        return tonumber(text) + 0.0
    end
    return 0 / 0
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
