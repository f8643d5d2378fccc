local function encode(text)
  return (text:gsub("%W", function(sign) return string.format("%%%02X", sign:byte()) end))
end

function auth_userdb_lookup(request)
  return dovecot.auth.USERDB_RESULT_OK, {home = "/var/vmail/" .. encode(request.user)}
end
