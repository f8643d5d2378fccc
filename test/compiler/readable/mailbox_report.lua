-- test/compiler/readable/mailbox_report.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

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
    dovecot.i_info(string.format("%s: %d of %d unseen in all", user.username, totals.unseen, totals.messages))
    return 0
end
