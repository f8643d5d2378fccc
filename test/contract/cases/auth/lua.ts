/** A script whose auth_password_verify runs Lua lines. */
export function verifying(lines: string): string {
  return `function auth_password_verify(request, password)\n${lines.trim()}\nend\n`;
}

/** A script whose auth_passdb_lookup runs Lua lines. */
export function lookingUp(lines: string): string {
  return `function auth_passdb_lookup(request)\n${lines.trim()}\nend\n`;
}

/** A script whose auth_userdb_lookup runs Lua lines; everybody may log in. */
export function userdb(lines: string): string {
  return `${OPEN}function auth_userdb_lookup(request)\n${lines.trim()}\nend\n`;
}

/** A passdb that lets everybody in. */
export const OPEN = "function auth_password_verify(request) return dovecot.auth.PASSDB_RESULT_OK, {} end\n";

/** A userdb that knows everybody. */
export const USERS = `function auth_userdb_lookup(request)
return dovecot.auth.USERDB_RESULT_OK, {uid = "1000", gid = "1000", home = "/var/vmail/" .. request.user}
end
`;

/** `auth test` for each user. */
export function tests(...users: readonly string[]): string[] {
  return users.map((user) => `auth test ${user} secret`);
}

/** `auth lookup` for each user. */
export function lookups(...users: readonly string[]): string[] {
  return users.map((user) => `auth lookup ${user}`);
}

/** `user` for each user. */
export function users(...names: readonly string[]): string[] {
  return names.map((name) => `user ${name}`);
}

/** A Lua function that makes any value a text. */
export const SHOWN = `local function shown(value)
if value == nil then return "nil" end
return type(value) .. " " .. tostring(value)
end
`;
