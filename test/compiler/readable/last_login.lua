-- test/compiler/readable/last_login.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

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
        dovecot.i_warning(string.format("%s was away for %d days", user.username, days))
    end
    user:metadata_set(LAST_LOGIN, string.format("%d", now))
    return 0
end
