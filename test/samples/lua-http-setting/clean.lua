local client

function script_init()
  client = dovecot.http.client({request_timeout = "5s", request_max_attempts = 3})
  return 0
end

function auth_passdb_lookup(request)
  local answer = client:request({url = "https://login.example.org/"}):submit()
  if answer:status() == 200 then
    return dovecot.auth.PASSDB_RESULT_OK, {nopassword = "y"}
  end
  return dovecot.auth.PASSDB_RESULT_NEXT, ""
end
