-- Logs what the server shows to an auth script, one line for each member: SURFACE object member place kind number-kind value

-- The names that some release, or its documentation, gives to fields of a request.
local NAMES = {NAMES}

local function show(object, member, place, value)
  local shown = object == "dovecot.auth" and type(value) == "number" and tostring(value) or "-"
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

-- A field that this question has no value for is nil like one that does not exist; only templates tell them apart.
local function is_variable(request, name)
  local ok, text = pcall(request.var_expand, request, "%{" .. name .. "}")
  return ok and not text:find("UNSUPPORTED_VARIABLE", 1, true)
end

function auth_password_verify(request)
  show("script", "lua", "own", _VERSION)
  show("dovecot", "auth", "own", dovecot.auth)
  walk("dovecot.auth", dovecot.auth)
  walk("auth_request", request)
  walk("auth_request.passdb", request.passdb)
  walk("auth_request.userdb", request.userdb)
  for _, name in ipairs(NAMES) do
    local value = request[name]
    if rawget(request, name) == nil then
      if value ~= nil then
        show("auth_request", name, "metatable", value)
      elseif is_variable(request, name) then
        show("auth_request", name, "metatable", "")
      end
    end
  end
  return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, ""
end
