local json = require("cjson")

function auth_userdb_lookup(request)
  local file = assert(io.open("/etc/dovecot/users.json"))
  local ok, users = pcall(json.decode, file:read("a"))
  file:close()
  if not ok then
    return dovecot.auth.USERDB_RESULT_INTERNAL_FAILURE, "no users"
  end
  return dovecot.auth.USERDB_RESULT_OK, {home = users[request.user]}
end
