-- A login policy of about 5 KB, as an administrator writes one: settings, a few tables, many small functions.
local SETTING_CLOSED = "login_closed"
local SETTING_QUOTA = "login_quota"
local SETTING_GROUPS = "login_groups"

local limits = {
    basic = { mailboxes = 20, bytes = 1024 * 1024 * 1024, may_share = false },
    standard = { mailboxes = 100, bytes = 5 * 1024 * 1024 * 1024, may_share = true },
    unlimited = { mailboxes = 10000, bytes = 1024 * 1024 * 1024 * 1024, may_share = true },
}

local greetings = {
    en = "Welcome",
    de = "Willkommen",
    fr = "Bienvenue",
    es = "Bienvenido",
    it = "Benvenuto",
}

local function trim(text)
    return (text:gsub("^%s+", ""):gsub("%s+$", ""))
end

local function split(text, separator)
    local parts = {}
    for part in (text .. separator):gmatch("(.-)" .. separator) do
        part = trim(part)
        if part ~= "" then
            parts[#parts + 1] = part
        end
    end
    return parts
end

local function contains(list, wanted)
    for _, value in ipairs(list) do
        if value == wanted then
            return true
        end
    end
    return false
end

local function keys_of(map)
    local keys = {}
    for key in pairs(map) do
        keys[#keys + 1] = key
    end
    table.sort(keys)
    return keys
end

local function is_service_account(name)
    return name:find("^svc[-_]") ~= nil or name:find("%.bot$") ~= nil
end

local function domain_of(name)
    return name:match("@(.+)$") or "local"
end

local function human_size(bytes)
    local units = { "B", "KiB", "MiB", "GiB", "TiB" }
    local unit = 1
    while bytes >= 1024 and unit < #units do
        bytes = bytes / 1024
        unit = unit + 1
    end
    return string.format("%.1f %s", bytes, units[unit])
end

local function limit_for(groups)
    if contains(groups, "staff") then
        return limits.unlimited, "unlimited"
    elseif contains(groups, "paying") then
        return limits.standard, "standard"
    end
    return limits.basic, "basic"
end

local function greeting(language)
    return greetings[language] or greetings.en
end

local function joined(groups)
    if #groups == 0 then
        return "none"
    end
    return table.concat(groups, ", ")
end

local function read_groups(user)
    local setting = user:plugin_getenv(SETTING_GROUPS)
    if setting == nil then
        return { "everybody" }
    end
    return split(setting, ",")
end

local function read_quota(user, fallback)
    local setting = user:plugin_getenv(SETTING_QUOTA)
    if setting == nil then
        return fallback
    end
    local number, unit = setting:match("^(%d+)([KMGT]?)$")
    if number == nil then
        dovecot.i_warning("quota is not a size: " .. setting)
        return fallback
    end
    local factors = { [""] = 1, K = 1024, M = 1024 ^ 2, G = 1024 ^ 3, T = 1024 ^ 4 }
    return tonumber(number) * factors[unit]
end

local function report(user, groups, limit, class)
    local event = dovecot.event()
    event:set_name("login_policy")
    event:add_str("class", class)
    event:add_str("groups", joined(groups))
    event:add_int("mailboxes", limit.mailboxes)
    event:log_info(string.format("%s may use %s in %d mailboxes", user.username, human_size(limit.bytes), limit.mailboxes))
end

local function refuse(reason)
    dovecot.i_error("login refused: " .. reason)
    return -1, reason
end

local Counter = {}
Counter.__index = Counter

function Counter.new(name)
    return setmetatable({ name = name, count = 0 }, Counter)
end

function Counter:add(by)
    self.count = self.count + (by or 1)
    return self
end

function Counter:text()
    return self.name .. "=" .. tostring(self.count)
end

local function check_names(user)
    if user.username == "" then
        return "the name is empty"
    end
    if #user.username > 64 then
        return "the name is too long"
    end
    if user.username:find("[^%w%.%-_@]") then
        return "the name has odd characters"
    end
    return nil
end

local function summary(user, groups)
    local counter = Counter.new("groups")
    for _ in ipairs(groups) do
        counter:add()
    end
    local lines = {
        "service=" .. user.service,
        "domain=" .. domain_of(user.username),
        counter:text(),
        "classes=" .. table.concat(keys_of(limits), "/"),
    }
    return table.concat(lines, " ")
end

function script_init()
    return 0
end

function mail_user_created(user)
    local problem = check_names(user)
    if problem ~= nil then
        return refuse(problem)
    end
    if user:plugin_getenv(SETTING_CLOSED) == "yes" and not is_service_account(user.username) then
        return refuse("logins are closed")
    end
    local groups = read_groups(user)
    local limit, class = limit_for(groups)
    local bytes = read_quota(user, limit.bytes)
    report(user, groups, { mailboxes = limit.mailboxes, bytes = bytes }, class)
    dovecot.i_info(greeting("de") .. " " .. user.username .. ": " .. summary(user, groups))
    return 0
end

function mail_user_deinit(user)
    return 0
end
