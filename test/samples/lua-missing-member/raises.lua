function auth_passdb_lookup(request)
  if request.service == "smtp" then
    return dovecot.auth.PASSDB_RESULT_USER_DISABLED, ""
  end
  if request.domain == nil then
    return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, ""
  end
  return dovecot.auth.PASSDB_RESULT_NEXT, ""
end
