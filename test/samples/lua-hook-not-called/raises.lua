function auth_passdb_lookup(request)
  return dovecot.auth.PASSDB_RESULT_NEXT, ""
end

function auth_passdb_get_cache_key()
  return "%{user}"
end
