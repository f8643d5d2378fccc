function auth_userdb_lookup(request)
  if not request.user:match("^[%w@._-]+$") then error("not for the shell") end
  local output = io.popen("id -u " .. request.user)
  local uid = output:read("l")
  output:close()
  return dovecot.auth.USERDB_RESULT_OK, {uid = uid}
end
