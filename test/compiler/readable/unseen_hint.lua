-- test/compiler/readable/unseen_hint.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

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

-- The whole number that a text begins with.
local function parse_int(text)
    local digits = string.match(text, "^%s*([+-]?%d+)")
    return digits and tonumber(digits .. ".0") or 0 / 0
end

local MAILBOXES = {"INBOX", "Work", "Lists"}
local MUTED = "/private/vendor/vendor.example/muted"

-- The first mailbox with unseen messages.
local function firstUnseen(user)
    for _, name in ipairs(MAILBOXES) do
        local mailbox = user:mailbox(name)
        local ok, result = pcall(function()
            mailbox:sync()
            if mailbox:metadata_get(MUTED) ~= nil then
                return
            end
            if mailbox:status(dovecot.storage.STATUS_UNSEEN).unseen > 0 then
                return name
            end
        end)
        mailbox:free()
        if not ok then
            error(result, 0)
        elseif result then
            return result
        end
    end
    return nil
end

local function sessionsOf(user)
    local setting = user:plugin_getenv("sessions") or "unlimited"
    local sessions = parse_int(setting)
    if not (sessions >= 0) then
        error('"' .. setting .. '" is no number', 0)
    end
    return sessions
end

function mail_user_created(user)
    local ok, code, reason = pcall(function()
        local sessions = sessionsOf(user)
        if sessions == 0 then
            return -1, "no sessions are allowed"
        end
        dovecot.i_debug(user.username .. " may open " .. number_text(sessions) .. " sessions")
    end)
    if not ok then
        local problem = code
        dovecot.i_warning("sessions: Error: " .. problem)
    elseif code then
        return code, reason
    end
    return 0
end

function mail_user_deinit_pre(user)
    local inbox = user:mailbox("INBOX")
    local ok, problem = pcall(function()
        inbox:open()
        if inbox:metadata_get(MUTED) ~= nil then
            return
        end
        local name = firstUnseen(user)
        if name ~= nil then
            dovecot.i_info(user.username .. " has not seen all of " .. name)
        end
    end)
    inbox:free()
    if not ok then
        error(problem, 0)
    end
    return 0
end
