function auth_userdb_lookup(request)
  local list = {"quota", "acl"}
  return dovecot.auth.USERDB_RESULT_OK, {
    home = "/var/vmail/" .. request.user,
    mail_plugins = table.concat(list, " "),
  }
end
