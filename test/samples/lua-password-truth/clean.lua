local hashes = {ann = "{SHA256}LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ="}

function auth_password_verify(request, password)
  local hash = hashes[request.user]
  if hash and request:password_verify(hash, password) > 0 then
    return dovecot.auth.PASSDB_RESULT_OK, {}
  end
  return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, ""
end
