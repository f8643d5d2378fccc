-- test/compiler/readable/keyword_counts.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

local function pad_end(text, size, character)
    return text .. string.rep(character, size - #text)
end

-- Values by key, which are walked through in the order in which the keys came.
local Map = {}
Map.__index = Map

function Map.new()
    return setmetatable({size = 0, order = {}, held = {}}, Map)
end

function Map:has(key)
    return self.held[key] ~= nil
end

function Map:get(key)
    return self.held[key]
end

function Map:set(key, value)
    if self.held[key] == nil then
        self.size = self.size + 1
        self.order[self.size] = key
    end
    self.held[key] = value
    return self
end

function Map:each()
    local place = 0
    return function()
        place = place + 1
        local key = self.order[place]
        return key, self.held[key]
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
