local disabled = {ann = true}
local message = "disabled"

function auth_passdb_lookup(request)
  if disabled[request.user] then
    return dovecot.auth.PASSDB_RESULT_USER_DISABLED, message
  end
  return dovecot.auth.PASSDB_RESULT_NEXT, ""
end
