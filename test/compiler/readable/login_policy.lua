-- test/compiler/readable/login_policy.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)
-- Who may log in, by service and by the network the client comes from.

-- A number as a place between 0 and a size, without its fraction.
local function clamp(place, size)
    if place ~= place then
        return 0
    end
    return math.floor(math.max(0, math.min(place, size)))
end

-- A number as a place between 0 and a size; negative numbers count from the end.
local function place_in(place, size)
    if place <= -1 then
        place = math.ceil(place) + size
    end
    return clamp(place, size)
end

local function starts_with(text, part, start)
    local from = clamp(start or 0, #text)
    return string.sub(text, from + 1, from + #part) == part
end

local function array_includes(list, value, start)
    for index = place_in(start or 0, #list) + 1, #list do
        local element = list[index]
        if element == value or (element ~= element and value ~= value) then
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
    local user_2 = user
    local service = user_2.service
    local username = user_2.username
    if array_includes(CLOSED, service) then
        return -1, service .. " is closed"
    end
    if array_includes(OFFICE_ONLY, service) and not isOffice(user) then
        dovecot.i_warning("refused " .. username .. ": " .. service .. " from outside")
        return -1, service .. " is allowed from the office only"
    end
    if user:plugin_getenv("login_policy") == "closed" then
        return -1, "the account is closed"
    end
    return 0
end
