-- test/compiler/readable/login_policy.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)
-- Who may log in, by service and by the network the client comes from.

local function starts_with(text, part)
    return string.sub(text, 1, #part) == part
end

local function includes(list, value)
    for index = 1, #list do
        if list[index] == value then
            return true
        end
    end
    return false
end

-- Services that only the office may use, and those that nobody may use.
local OFFICE_ONLY = {"pop3", "managesieve"}
local CLOSED = {"doveadm-http"}
local OFFICE = "192.0.2."

local function isOffice(user)
    local address = user:var_expand("%{rip}")
    return starts_with(address, OFFICE) or address == "127.0.0.1" or address == "::1"
end

function mail_user_created(user)
    local service, username = user.service, user.username
    if includes(CLOSED, service) then
        return -1, service .. " is closed"
    end
    if includes(OFFICE_ONLY, service) and not isOffice(user) then
        dovecot.i_warning("refused " .. username .. ": " .. service .. " from outside")
        return -1, service .. " is allowed from the office only"
    end
    if user:plugin_getenv("login_policy") == "closed" then
        return -1, "the account is closed"
    end
    return 0
end
