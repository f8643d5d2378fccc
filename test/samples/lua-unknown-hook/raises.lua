function auth_passdb_verify(request, password)
  return dovecot.auth.PASSDB_RESULT_NEXT, ""
end

function auth_userdb_lookup(request)
  return dovecot.auth.USERDB_RESULT_OK, {home = "/var/vmail/" .. request.user}
end
