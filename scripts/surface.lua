-- Logs what the server exposes, one line for each member: SURFACE object member place kind number-kind value

local SESSION_OBJECTS = { mail_user = true, mailbox = true, mailbox_status = true, mail = true }
local OWN_GLOBALS = {
  _G = true, dovecot = true, mail_user_created = true, mail_user_deinit_pre = true, show_mail = true,
}

-- What depends on the machine, not on the release.
local PATHS = { ["package.path"] = true, ["package.cpath"] = true, ["package.config"] = true }

local function show(object, member, place, value)
  local is_constant = type(value) == "number" or type(value) == "string"
  local has_value = is_constant and not (SESSION_OBJECTS[object] and place == "own")
  local shown = has_value and not PATHS[object .. "." .. member] and tostring(value) or "-"
  local number = math.type and math.type(value) or "-"
  dovecot.i_info(string.format("SURFACE %s %s %s %s %s %s", object, member, place, type(value), number, shown))
end

local function walk(object, value)
  for member, entry in pairs(getmetatable(value) or {}) do
    show(object, member, "metatable", entry)
  end
  for member, entry in pairs(value) do
    show(object, member, "own", entry)
  end
end

-- The table and the tables in it; "package.loaded" and "package.preload" hold what is walked already, or nothing.
local function walk_deep(object, value)
  walk(object, value)
  for member, entry in pairs(value) do
    if type(entry) == "table" and member ~= "loaded" and member ~= "preload" and member ~= "searchers" then
      walk_deep(object .. "." .. member, entry)
    end
  end
end

local function walk_globals()
  for name, value in pairs(_G) do
    if not OWN_GLOBALS[name] then
      show("_G", name, "own", value)
      if type(value) == "table" then
        walk_deep(name, value)
      end
    end
  end
end

function mail_user_created()
  show("script", "lua", "own", _VERSION)
  walk_globals()
  walk_deep("dovecot", dovecot)
  local event = dovecot.event()
  walk("event", event)
  local passthrough = event:passthrough_event()
  walk("event_passthrough", passthrough)
  passthrough:log_info("a passthrough event must be logged")
  return 0
end

function mail_user_deinit_pre(user)
  walk("mail_user", user)
  local mailbox = user:mailbox("INBOX")
  walk("mailbox", mailbox)
  local items = {}
  for name, item in pairs(dovecot.storage) do
    if name:find("^STATUS_") then
      items[#items + 1] = item
    end
  end
  walk("mailbox_status", mailbox:status(table.unpack(items)))
  mailbox:free()
  return 0
end

-- For a mail, which no server hands to a script: a plugin may call this one.
function show_mail(mail)
  walk("mail", mail)
end
