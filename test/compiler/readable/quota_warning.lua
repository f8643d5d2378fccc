-- test/compiler/readable/quota_warning.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

-- The text of a number as JavaScript prints it: 3 and not 3.0.
local function number_text(value)
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
local function to_number(text)
    text = string.match(text, "^%s*(.-)%s*$")
    local mark, digits = string.match(text, "^0([xXoObB])(%x+)$")
    if mark then
        local base = ({x = 16, o = 8, b = 2})[string.lower(mark)]
        return tonumber(digits, base) and read_digits(digits, base) or 0 / 0
    elseif string.find(text, "^[+-]?Infinity$") then
        return string.sub(text, 1, 1) == "-" and -math.huge or math.huge
    elseif string.find(text, "^[%d.eE+-]*$") then
        return (text == "" and 0 or tonumber(text) or 0 / 0) + 0.0
    end
    return 0 / 0
end

-- A number with this many decimals; halves go away from zero.
local function to_fixed(value, decimals)
    local exact = string.format("%.99f", value)
    if string.find(exact, "^%-?%d+%." .. string.rep("%d", decimals) .. "50*$") then
        value = value * (1 + 2 ^ -52)
    end
    return string.format("%." .. decimals .. "f", value + 0.0)
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
        dovecot.i_error(string.format(
            "%s is over the limit: %d of %s messages",
            user.username,
            total,
            number_text(limit)
        ))
    elseif percent >= 80 then
        dovecot.i_warning(user.username .. " uses " .. to_fixed(percent, 1) .. " % of "
            .. number_text(limit) .. " messages")
    end
    return 0
end
