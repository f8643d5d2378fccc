function auth_password_verify(request, password)
  if password == "" then
    return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, {}
  end
  return dovecot.auth.PASSDB_RESULT_OK, "nodelay=y"
end
