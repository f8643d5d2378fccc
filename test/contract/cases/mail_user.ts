import type { ContractCase } from "../contract_case.ts";
import { inCreated, inDeinitPre, printResults } from "./script.ts";

const FIELDS = [
  "home",
  "username",
  "uid",
  "gid",
  "service",
  "session_id",
  "session_create_time",
  "nonexistent",
  "anonymous",
  "autocreated",
  "mail_debug",
  "fuzzy_search",
  "dsyncing",
  "admin",
  "session_restored",
];
const covers = FIELDS.map((name) => `mail_user.${name}`);

const LOG_FIELDS = `
for _, name in ipairs{${FIELDS.map((name) => `"${name}"`).join(", ")}} do
  dovecot.i_info(name .. " = " .. tostring(user[name]) .. " " .. (math.type(user[name]) or type(user[name])))
end`;

const SETTINGS = {
  settings: { quota_rule: "*:storage=1G", empty: "", spaced: "  two  ", quoted: 'a "b" \\c' },
  users: { alice: { settings: { own: "mine", quota_rule: "other" } } },
};

/** The user that every hook of a mail script gets. */
export const mailUser: readonly ContractCase[] = [
  { title: "mail_user has its fields in mail_user_created", covers, lua: inCreated(LOG_FIELDS) },
  {
    title: "mail_user has its fields in an IMAP session",
    covers,
    service: "imap",
    lua: inCreated(LOG_FIELDS),
  },
  {
    title: "mail_user is the same for all hooks",
    covers: ["mail_user.username", "mail_user.session_id", "mail_user.home"],
    lua: `
local function say(user) dovecot.i_info(tostring(user) .. " " .. user.username .. " " .. user.session_id .. " " .. user.home) end
function mail_user_created(user) say(user) return 0 end
mail_user_deinit_pre = say
mail_user_deinit = say
`,
  },
  {
    title: "mail_user has the ids and the home of its account",
    covers: ["mail_user.uid", "mail_user.gid", "mail_user.home", "mail_user.username"],
    user: "bob",
    world: { users: { alice: {}, bob: { uid: 2000, gid: 3000, home: "/srv/mail/bob" } } },
    lua: inCreated("print(user.username, user.uid, user.gid, user.home)"),
  },
  {
    title: "mail_user.mail_debug follows the setting",
    covers: ["mail_user.mail_debug"],
    world: { mail_debug: true, users: { alice: {} } },
    lua: inDeinitPre("print(user.mail_debug)"),
  },
  {
    title: "mail_user fields can be overwritten without effect on the user",
    covers: ["mail_user.username", "mail_user.__tostring"],
    lua: inCreated('user.username = "mallory"\nprint(user.username, tostring(user), user.nosuch)'),
  },
  {
    title: "mail_user is a table with a metatable",
    covers: ["mail_user.__tostring"],
    lua: inCreated(`
local names = {}
for name, value in pairs(user) do names[#names + 1] = name .. ":" .. (math.type(value) or type(value)) end
for name in pairs(getmetatable(user)) do names[#names + 1] = name end
table.sort(names)
print(table.concat(names, " "))
print(tostring(user), getmetatable(user).__name)
print(pcall(function() return user + 1 end))
print(pcall(function() return user .. "" end))
print(pcall(function() return #user end))
print(pcall(function() return user() end))`),
  },
  {
    title: "mail_user equals itself and nothing of another type",
    covers: ["mail_user.__eq"],
    lua: inDeinitPre('print(user == user, user == nil, user == "alice", user ~= 5, user == true)'),
  },
  {
    title: "mail_user metamethods check the number of their arguments",
    covers: ["mail_user.__eq", "mail_user.__lt", "mail_user.__le", "mail_user.__tostring"],
    lua: inCreated(
      `local meta = getmetatable(user)\n${printResults(
        "meta.__tostring()",
        "meta.__tostring(5)",
        "meta.__tostring(user, 1)",
        "meta.__eq(user)",
        "meta.__lt(user)",
        "meta.__le(user, user, user)",
      )}`,
    ),
  },
  {
    title: "mail_user:plugin_getenv gives the settings, the user's before all users'",
    covers: ["mail_user.plugin_getenv"],
    world: SETTINGS,
    lua: inCreated(`
for _, name in ipairs{"quota_rule", "empty", "spaced", "quoted", "own", "absent", "QUOTA_RULE", ""} do
  print(name, type(user:plugin_getenv(name)), user:plugin_getenv(name))
end
print(user:plugin_getenv("mail_lua_script"), user:plugin_getenv("mail_debug"), user:plugin_getenv("own\\0x"))`),
  },
  {
    title: "mail_user:plugin_getenv gives the settings in an IMAP session and in later hooks",
    covers: ["mail_user.plugin_getenv"],
    world: SETTINGS,
    service: "imap",
    lua: `
local function say(user) dovecot.i_info(user:plugin_getenv("quota_rule") .. " [" .. user:plugin_getenv("empty") .. "]") end
function mail_user_created(user) say(user) return 0 end
function mail_user_deinit_pre(user) say(user) end
function mail_user_deinit(user) say(user) end
`,
  },
  {
    title: "mail_user:plugin_getenv checks its arguments",
    covers: ["mail_user.plugin_getenv"],
    lua: inCreated(
      printResults(
        "user:plugin_getenv()",
        'user:plugin_getenv("x", "y")',
        "user.plugin_getenv()",
        'user.plugin_getenv("x", "y")',
        'user.plugin_getenv(nil, "y")',
        "user:plugin_getenv(5)",
      ),
    ),
  },
  {
    title: "mail_user:var_expand knows the variables of a session",
    covers: ["mail_user.var_expand"],
    user: "bob@example.com",
    world: { users: { "bob@example.com": { settings: { own: "mine" } } } },
    lua: inCreated(`
for _, template in ipairs{"%u", "%n", "%d", "%s", "%l", "%r", "%h", "%i", "%{user}", "%{username}", "%{domain}", "%{service}",
    "%{home}", "%{uid}", "%{gid}", "%{lip}", "%{rip}", "%{local_ip}", "%{remote_ip}", "%{auth_user}", "%{auth_username}",
    "%{auth_domain}", "%{userdb:own}", "%{userdb:nosuch}"} do
  print(template, "[" .. user:var_expand(template) .. "]")
end
print(user:var_expand("%{session}") == user.session_id)`),
  },
  {
    title: "mail_user:var_expand leaves other text and names what it does not know",
    covers: ["mail_user.var_expand"],
    lua: inCreated(`
for _, template in ipairs{"", "plain", "100%%", "100%", "a%%b%u", "%{nosuch}", "%w", "%{", "%{user", "%{plugin:own}"} do
  print(template, "[" .. user:var_expand(template) .. "]")
end`),
  },
  {
    title: "mail_user:var_expand knows modifiers",
    covers: ["mail_user.var_expand"],
    lua: inCreated(`
for _, template in ipairs{"%Uu", "%Lu", "%1u", "%.2u", "%-2u", "%2.3u", "%Ru", "%Mu", "%5Mu", "%Tu", "%{md5:user}",
    "%{sha1:user}", "%{if;%u;eq;alice;yes;no}"} do
  print(template, "[" .. user:var_expand(template) .. "]")
end`),
  },
  {
    title: "mail_user:var_expand knows the variables of an IMAP session",
    covers: ["mail_user.var_expand"],
    service: "imap",
    lua: inCreated('dovecot.i_info(user:var_expand("%u %n [%d] %s %h %i %{session} %{nosuch}"))'),
  },
  {
    title: "mail_user:var_expand checks its arguments",
    covers: ["mail_user.var_expand"],
    lua: inCreated(
      printResults(
        "user:var_expand()",
        "user:var_expand(1, 2)",
        "user:var_expand({})",
        "user:var_expand(nil)",
        "user:var_expand(5)",
        'user.var_expand(nil, "x")',
      ),
    ),
  },
  {
    title: "mail_user:mailbox checks its arguments",
    covers: ["mail_user.mailbox"],
    lua: inDeinitPre(
      printResults(
        "user:mailbox()",
        'user:mailbox("INBOX", 0, 1)',
        "user:mailbox(nil)",
        "user:mailbox({})",
        'user:mailbox("INBOX", nil)',
        'user:mailbox("INBOX", "x")',
        'user:mailbox("INBOX", 1.5)',
        'user.mailbox(1, "INBOX")',
        'user:mailbox("INBOX", "0"):free()',
        "user:mailbox(5):free()",
      ),
    ),
  },
];
