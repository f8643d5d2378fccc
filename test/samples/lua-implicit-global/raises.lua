function auth_userdb_lookup(request)
  home = "/var/vmail/" .. request.user
  return dovecot.auth.USERDB_RESULT_OK, {home = home}
end
