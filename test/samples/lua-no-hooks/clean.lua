local function accepts(request)
  return request.user ~= "root"
end

function auth_passdb_lookup(request)
  if accepts(request) then
    return dovecot.auth.PASSDB_RESULT_NEXT, ""
  end
  return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, ""
end
