/** A server in a few lines of Lua, of any version: what the hooks log, free and return is printed, in order. */
export const prelude = `
dovecot = {storage = {STATUS_MESSAGES = 1.0, STATUS_UNSEEN = 16.0, MAILBOX_FLAG_READONLY = 1.0}}
for _, level in ipairs({"debug", "info", "warning", "error"}) do
    dovecot["i_" .. level] = function(text) print(text) end
end
local mailbox = {}
mailbox.__index = mailbox
mailbox.__tostring = function(self) return self.vname end
function mailbox:free() print("free " .. self.vname) end
function mailbox:sync() end
function mailbox:status() return {messages = 3.0, unseen = 1.0} end
local mail_user = {}
mail_user.__index = mail_user
mail_user.__tostring = function(self) return self.username end
function mail_user:plugin_getenv(key) return ({policy = "open", empty = ""})[key] end
function mail_user:mailbox(name) return setmetatable({vname = name, name = name}, mailbox) end
function mail_user:metadata_get(first, second) return first, second end
user = setmetatable({username = "alice", uid = 1000.0, gid = 1000.0, service = "imap"}, mail_user)
local function join(...)
    local shown = {}
    for index = 1, select("#", ...) do
        shown[index] = tostring((select(index, ...)))
    end
    return table.concat(shown, " ")
end
function show(hook)
    print(join(pcall(hook, user)))
end
`;

/** Calls the hooks and prints, for each, `true` and its results, or `false` and the error. */
export const driver = `
if script_init then show(script_init) end
if mail_user_created then show(mail_user_created) end
if mail_user_deinit_pre then show(mail_user_deinit_pre) end
`;
