function auth_passdb_lookup(request)
  dovecot.i_error("no database")
  return dovecot.auth.PASSDB_RESULT_NEXT, ""
end
