function auth_userdb_lookup(request)
  return dovecot.auth.USERDB_RESULT_OK, {uid = "5000", home = "/var/vmail/" .. request.user}
end
