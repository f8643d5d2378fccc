function auth_userdb_lookup(request)
  if request.user == "root" then
    return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, ""
  end
  return dovecot.auth.USERDB_RESULT_OK, {home = "/var/vmail/" .. request.user}
end
