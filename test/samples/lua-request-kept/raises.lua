local last = {}

function auth_passdb_lookup(request)
  if last.request and last.request.user == request.user then
    request:log_info("the same again")
  end
  last.request = request
  return dovecot.auth.PASSDB_RESULT_NEXT, ""
end
