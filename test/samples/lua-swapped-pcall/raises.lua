local json = require("cjson")

function auth_userdb_lookup(request)
  local file = assert(io.open("/etc/dovecot/users.json"))
  local users, err = pcall(json.decode, file:read("a"))
  file:close()
  if err then
    return dovecot.auth.USERDB_RESULT_INTERNAL_FAILURE, "no users"
  end
  return dovecot.auth.USERDB_RESULT_OK, {home = users[request.user]}
end
