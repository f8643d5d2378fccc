-- test/compiler/readable/cleanup.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

local MARK = "/private/vendor/vendor.example/cleanup_wanted"
local MAILBOXES = {"Trash", "Spam", "Old/Archive"}

-- Removes the mark of a mailbox; whether there was one.
local function cleanUp(user, name)
    local mailbox = user:mailbox(name)
    local ok, result = pcall(function()
        mailbox:open()
        if mailbox:metadata_get(MARK) == nil then
            return false
        end
        mailbox:metadata_unset(MARK)
        return true
    end)
    mailbox:free()
    if not ok then
        error(result, 0)
    end
    return result
end

function mail_user_created()
    return 0
end

function mail_user_deinit_pre(user)
    local done = {}
    local failures = 0
    for _, name in ipairs(MAILBOXES) do
        local ok, problem = pcall(function()
            if cleanUp(user, name) then
                done[#done + 1] = name
            end
        end)
        if not ok then
            failures = failures + 1
            dovecot.i_warning("cannot clean up " .. name .. ": "
                .. (type(problem) == "string" and problem or "unknown"))
        end
    end
    if #done > 0 or failures > 0 then
        dovecot.i_info(string.format("cleaned up %s; %d failed", table.concat(done, ", "), failures))
    end
    return 0
end
