-- test/compiler/readable/quota_warning.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

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

-- A number as a place between 0 and a size, without its fraction.
local function clamp(place, size)
    if place ~= place then
        return 0
    end
    return math.floor(math.max(0, math.min(place, size)))
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

-- A number with this many decimals; halves go away from zero.
local function to_fixed(value, decimals)
    decimals = clamp(decimals or 0, 99)
    if value ~= value or math.abs(value) >= 1e21 then
        return number_text(value)
    elseif value == 0 then
        value = 0
    end
    local rest = string.match(string.format("%.99f", value), "%.(%d+)$")
    if string.find(string.sub(rest, decimals + 1), "^50*$") then
        value = value * (1 + 2 ^ -52)
    end
    return string.format("%." .. decimals .. "f", value)
end

local DEFAULT_LIMIT = 1000
local MAILBOXES = {"INBOX", "Sent", "Trash"}

-- How many messages a user may have: the setting, or the default when it is no number.
local function limitOf(user)
    local limit = to_number(user:plugin_getenv("message_limit") or "")
    return limit > 0 and limit or DEFAULT_LIMIT
end

local function countMessages(user)
    local total = 0
    for _, name in ipairs(MAILBOXES) do
        local mailbox = user:mailbox(name)
        local ok, problem = pcall(function()
            total = total + mailbox:status(dovecot.storage.STATUS_MESSAGES).messages
        end)
        mailbox:free()
        if not ok then
            error(problem, 0)
        end
    end
    return total
end

function mail_user_created()
    return 0
end

function mail_user_deinit_pre(user)
    local limit = limitOf(user)
    local total = countMessages(user)
    local percent = total / limit * 100
    if percent >= 100 then
        dovecot.i_error(user.username .. " is over the limit: " .. number_text(total) .. " of "
            .. number_text(limit) .. " messages")
    elseif percent >= 80 then
        dovecot.i_warning(user.username .. " uses " .. to_fixed(percent, 1) .. " % of "
            .. number_text(limit) .. " messages")
    end
    return 0
end
