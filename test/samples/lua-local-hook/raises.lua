local function auth_passdb_lookup(request)
  return dovecot.auth.PASSDB_RESULT_NEXT, ""
end
