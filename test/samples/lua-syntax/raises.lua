function auth_passdb_lookup(request)
  if request.user == "ann" {
    return dovecot.auth.PASSDB_RESULT_USER_DISABLED, ""
  }
  return dovecot.auth.PASSDB_RESULT_NEXT, ""
end
