local last = {}

function auth_passdb_lookup(request)
  if last.user == request.user then
    request:log_info("the same again")
  end
  last.user = request.user
  return dovecot.auth.PASSDB_RESULT_NEXT, ""
end
