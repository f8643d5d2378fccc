-- test/compiler/readable/keyword_counts.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

-- What a text lacks to have a size, made of another.
local function fill(text, size, part)
    if part == "" or not (size > #text) then
        return ""
    elseif size == math.huge then
        error("Invalid string length", 0)
    end
    local missing = math.floor(size) - #text
    return string.sub(string.rep(part, math.ceil(missing / #part)), 1, missing)
end

local function pad_end(text, size, part)
    return text .. fill(text, size, part or " ")
end

-- Values by key, which are walked through in the order in which the keys came.
local Map = {}
Map.__index = Map

function Map.new()
    return setmetatable({size = 0, last = 0, keys = {}, places = {}, values = {}}, Map)
end

function Map:has(key)
    return self.places[key] ~= nil
end

function Map:get(key)
    return self.values[key]
end

function Map:set(key, value)
    if not self.places[key] then
        self.size, self.last = self.size + 1, self.last + 1
        self.places[key], self.keys[self.last] = self.last, key
    end
    self.values[key] = value
    return self
end

function Map:each()
    local place = 0
    return function()
        repeat
            place = place + 1
        until place > self.last or self.keys[place] ~= nil
        local key = self.keys[place]
        return key, key and self.values[key]
    end
end

local MAILBOXES = {"INBOX", "Archive"}

function mail_user_created()
    return 0
end

function mail_user_deinit_pre(user)
    local counts = Map.new()
    for _, name in ipairs(MAILBOXES) do
        local mailbox = user:mailbox(name)
        local ok, problem = pcall(function()
            mailbox:sync()
            for _, keyword in ipairs(mailbox:status(dovecot.storage.STATUS_KEYWORDS).keywords) do
                counts:set(keyword, (counts:get(keyword) or 0) + 1)
            end
        end)
        mailbox:free()
        if not ok then
            error(problem, 0)
        end
    end
    for keyword, count in counts:each() do
        dovecot.i_info(string.format("%s known in %d mailboxes", pad_end(keyword, 10, "."), count))
    end
    if not counts:has("$Junk") then
        dovecot.i_debug("nothing was marked as junk")
    end
    return 0
end
