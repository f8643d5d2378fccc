function auth_passdb_lookup(request)
  request.log_error("no database")
  return dovecot.auth.PASSDB_RESULT_NEXT, ""
end
