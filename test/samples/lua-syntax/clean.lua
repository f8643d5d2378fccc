function auth_passdb_lookup(request)
  if request.user == "ann" then
    return dovecot.auth.PASSDB_RESULT_USER_DISABLED, ""
  end
  return dovecot.auth.PASSDB_RESULT_NEXT, ""
end
