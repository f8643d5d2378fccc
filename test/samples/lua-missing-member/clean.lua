function auth_passdb_lookup(request)
  if request.protocol == "smtp" then
    return dovecot.auth.PASSDB_RESULT_USER_DISABLED, ""
  end
  if request.user:match("@(.*)$") == nil then
    return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, ""
  end
  return dovecot.auth.PASSDB_RESULT_NEXT, ""
end
