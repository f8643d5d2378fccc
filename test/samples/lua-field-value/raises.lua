function auth_userdb_lookup(request)
  return dovecot.auth.USERDB_RESULT_OK, {
    home = "/var/vmail/" .. request.user,
    mail_plugins = {"quota", "acl"},
  }
end
