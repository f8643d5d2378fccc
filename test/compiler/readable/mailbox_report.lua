-- test/compiler/readable/mailbox_report.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

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

local storage = dovecot.storage
local STATUS_MESSAGES, STATUS_UNSEEN = storage.STATUS_MESSAGES, storage.STATUS_UNSEEN

local function report(user, name, totals)
    local mailbox = user:mailbox(name)
    local ok, problem = pcall(function()
        mailbox:sync()
        local status = mailbox:status(STATUS_MESSAGES, STATUS_UNSEEN)
        local messages, unseen = status.messages, status.unseen
        totals.messages = totals.messages + messages
        totals.unseen = totals.unseen + unseen
        dovecot.event():set_name("mailbox_report"):add_str("mailbox", mailbox.vname)
            :add_int("messages", messages)
            :add_int("unseen", unseen)
            :log_info(string.format("%s: %d of %d unseen", mailbox.vname, unseen, messages))
    end)
    mailbox:free()
    if not ok then
        error(problem, 0)
    end
end

function mail_user_created()
    return 0
end

function mail_user_deinit_pre(user)
    local totals = {messages = 0, unseen = 0}
    for _, name in ipairs({"INBOX", "Archive"}) do
        report(user, name, totals)
    end
    dovecot.i_info(user.username .. ": " .. number_text(totals.unseen) .. " of "
        .. number_text(totals.messages) .. " unseen in all")
    return 0
end
