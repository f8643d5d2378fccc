/** A script that looks at everything a world can have. */
export const LOOKS_AROUND = `
local names = { "INBOX", "Archive", "Archive/2025", "Old/2025", "Drafts", "Old/", "" }
local storage = dovecot.storage

function mail_user_created(user)
  dovecot.i_info(tostring(user.username) .. " " .. tostring(user.uid) .. " " .. tostring(user.home))
  dovecot.i_info(tostring(user:plugin_getenv("login_policy")) .. os.date("!%c"))
  return 0
end

local function look(user, name)
  local box = user:mailbox(name)
  local ok, problem = pcall(function()
    box:sync()
    local status = box:status(storage.STATUS_MESSAGES, storage.STATUS_UNSEEN, storage.STATUS_UIDNEXT, storage.STATUS_UIDVALIDITY)
    for key, value in pairs(status) do print(name, key, value) end
    for key, value in pairs(box:metadata_list("/private/", "/shared/")) do print(name, key, value) end
  end)
  if not ok then dovecot.i_info(name .. ": " .. tostring(problem)) end
  box:free()
end

function mail_user_deinit_pre(user)
  for _, name in ipairs(names) do
    local ok, problem = pcall(look, user, name)
    if not ok then dovecot.i_warning(tostring(problem)) end
  end
  local ok, problem = pcall(function()
    for key, value in pairs(user:metadata_list("/private/", "/shared/")) do print(key, value) end
    dovecot.i_info(tostring(user:metadata_get("/private/theme")))
    user:metadata_set("/private/seen", "yes")
  end)
  if not ok then dovecot.i_warning(tostring(problem)) end
  return 0
end
`;
