-- test/compiler/readable/auth/app_passwords.ts, compiled by dovescript 0.1.0 for Dovecot 2.4.5 (Lua 5.4)
-- App passwords from a file with lines such as `ann@example.org:imap,smtp:{SSHA256}…`, and homes by a rule.

local function split(text, separator)
    local parts, from = {}, 1
    local first, last = string.find(text, separator, 1, true)
    while first do
        parts[#parts + 1] = string.sub(text, from, first - 1)
        from = last + 1
        first, last = string.find(text, separator, from, true)
    end
    parts[#parts + 1] = string.sub(text, from)
    return parts
end

local function includes(list, value)
    for index = 1, #list do
        if list[index] == value then
            return true
        end
    end
    return false
end

local FILE = "/etc/dovecot/app_passwords"
local HOMES = "/var/vmail"

local function parseLine(line)
    local user, services, hash = table.unpack(split(line, ":"), 1, 3)
    if user == nil or services == nil or hash == nil then
        return nil
    end
    return {user = user, services = split(services, ","), hash = hash}
end

local function readPasswords(user)
    local found = {}
    for line in io.lines(FILE) do
        local entry = parseLine(line)
        if (entry and entry.user) == user then
            found[#found + 1] = entry
        end
    end
    return found
end

local function findHome(request)
    local name, domain = table.unpack(split(request.user, "@"), 1, 2)
    if name == nil or domain == nil then
        request:log_info("no domain")
        return dovecot.auth.USERDB_RESULT_USER_UNKNOWN, nil
    end
    return dovecot.auth.USERDB_RESULT_OK, {
        uid = 5000,
        gid = 5000,
        home = HOMES .. "/" .. (domain or "undefined") .. "/" .. (name or "undefined")
    }
end

function auth_password_verify(request, password)
    local service = request.protocol or request.service
    local entries = readPasswords(request.user)
    if #entries == 0 then
        return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, nil
    end
    for _, value in ipairs(entries) do
        local hash, services = value.hash, value.services
        do
            if request:password_verify(hash, password) <= 0 then
                goto continue
            end
            if service ~= nil and includes(services, service) then
                return dovecot.auth.PASSDB_RESULT_OK, nil
            end
            request:log_info("this password is not for " .. (service or "this service"))
            return dovecot.auth.PASSDB_RESULT_USER_DISABLED, nil
        end
        ::continue::
    end
    return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, nil
end

function auth_userdb_lookup(request)
    return findHome(request)
end

function auth_userdb_iterate()
    local names = {}
    for line in io.lines(FILE) do
        local entry = parseLine(line)
        if entry and not includes(names, entry.user) then
            names[#names + 1] = entry.user
        end
    end
    return names
end
