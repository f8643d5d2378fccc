/** Hooks that log what they are asked, and know alice, bob, `fields`, `open` (without password) and `broken`. */
export const LOGGING_LOOKUPS = `function auth_passdb_lookup(request)
dovecot.i_info("lookup " .. request.user)
if request.user == "nobody" then return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, "" end
if request.user == "broken" then return dovecot.auth.PASSDB_RESULT_INTERNAL_FAILURE, "no database" end
if request.user == "open" then return dovecot.auth.PASSDB_RESULT_OK, {nopassword = "y"} end
if request.user == "fields" then return dovecot.auth.PASSDB_RESULT_OK, {password = "{PLAIN}secret", a = "1", userdb_b = "2"} end
return dovecot.auth.PASSDB_RESULT_OK, {password = "{PLAIN}secret"}
end
function auth_userdb_lookup(request)
dovecot.i_info("userdb " .. request.user)
if request.user == "nobody" then return dovecot.auth.USERDB_RESULT_USER_UNKNOWN, "" end
if request.user == "broken" then return dovecot.auth.USERDB_RESULT_INTERNAL_FAILURE, "no database" end
return dovecot.auth.USERDB_RESULT_OK, {uid = "1000", gid = "1000", home = "/h"}
end
`;
