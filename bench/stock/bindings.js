// @ts-check
import fengari from "fengari";

const { lauxlib, lua, to_jsstring, to_luastring } = fengari;

/**
 * Dovecot's objects on the untouched package, bound as its manual shows: metatables by name, `luaL_check…` for
 * arguments, text for every string that passes.
 */

/** What a script logs and what events hold, so that nothing is left out that the simulator does. */
export class StockServer {
  lines = [];
  settings = new Map([
    ["login_groups", "staff, everybody"],
    ["login_quota", "5G"],
  ]);
}

const text = (L, index) => to_jsstring(lauxlib.luaL_checkstring(L, index));

/** The object in the `item` of the table that is an argument. */
function check(L, index, type) {
  lauxlib.luaL_checktype(L, index, lua.LUA_TTABLE);
  lua.lua_getfield(L, index, to_luastring("item"));
  const item = lauxlib.luaL_checkudata(L, -1, to_luastring(`${type} item`));
  lua.lua_pop(L, 1);
  return item.object;
}

function push(L, type, object) {
  lua.lua_newtable(L);
  lauxlib.luaL_setmetatable(L, to_luastring(type));
  lua.lua_newuserdata(L, 8).object = object;
  lauxlib.luaL_setmetatable(L, to_luastring(`${type} item`));
  lua.lua_setfield(L, -2, to_luastring("item"));
}

function set(L, name, value) {
  if (typeof value === "string") lua.lua_pushstring(L, to_luastring(value));
  else if (typeof value === "boolean") lua.lua_pushboolean(L, value);
  else lua.lua_pushnumber(L, value);
  lua.lua_setfield(L, -2, to_luastring(name));
}

function register(L, type, methods) {
  lauxlib.luaL_newmetatable(L, to_luastring(type));
  lua.lua_pushvalue(L, -1);
  lua.lua_setfield(L, -2, to_luastring("__index"));
  for (const [name, method] of Object.entries(methods)) {
    lua.lua_pushcfunction(L, method);
    lua.lua_setfield(L, -2, to_luastring(name));
  }
  lua.lua_pop(L, 1);
  lauxlib.luaL_newmetatable(L, to_luastring(`${type} item`));
  lua.lua_pop(L, 1);
}

const self = (L) => {
  lua.lua_pushvalue(L, 1);
  return 1;
};

const none = () => 0;

const setField = (read) => (L) => {
  check(L, 1, "event").fields.set(text(L, 2), read(L, 3));
  return self(L);
};

const log = (server, level) => (L) => {
  const { fields } = check(L, 1, "event");
  server.lines.push({ level, text: text(L, 2), fields: Object.fromEntries(fields) });
  return self(L);
};

const logLine = (server, level) => (L) => {
  server.lines.push({ level, text: text(L, 1) });
  return 0;
};

function eventMethods(server) {
  return {
    append_log_prefix: self,
    replace_log_prefix: self,
    set_always_log_source: self,
    set_name(L) {
      check(L, 1, "event").name = text(L, 2);
      return self(L);
    },
    add_str: setField(text),
    add_int: setField((L, index) => lauxlib.luaL_checkinteger(L, index)),
    add_timeval: setField((L, index) => lauxlib.luaL_checkinteger(L, index)),
    inc_int: setField((L, index) => lauxlib.luaL_checkinteger(L, index)),
    passthrough_event: self,
    log_debug: log(server, "debug"),
    log_info: log(server, "info"),
    log_warning: log(server, "warning"),
    log_error: log(server, "error"),
  };
}

const userMethods = {
  plugin_getenv(L) {
    const value = check(L, 1, "user").settings.get(text(L, 2));
    if (value === undefined) lua.lua_pushnil(L);
    else lua.lua_pushstring(L, to_luastring(value));
    return 1;
  },
  var_expand: none,
  mailbox: none,
  metadata_get: none,
  metadata_set: none,
  metadata_unset: none,
  metadata_list: none,
  __tostring: none,
  __eq: none,
  __lt: none,
  __le: none,
};

const mailboxMethods = {
  ...userMethods,
  open: none,
  close: none,
  free: none,
  sync: none,
  status: none,
};

function pushDovecot(L, server, constants) {
  lua.lua_newtable(L);
  lua.lua_newtable(L);
  for (const [name, value] of Object.entries(constants)) set(L, name, value);
  lua.lua_setfield(L, -2, to_luastring("storage"));
  const functions = {
    i_debug: logLine(server, "debug"),
    i_info: logLine(server, "info"),
    i_warning: logLine(server, "warning"),
    i_error: logLine(server, "error"),
    event(state) {
      pushEvent(state);
      return 1;
    },
    has_flag: none,
    set_flag: none,
    clear_flag: none,
    restrict_global_variables: none,
  };
  for (const [name, call] of Object.entries(functions)) {
    lua.lua_pushcfunction(L, call);
    lua.lua_setfield(L, -2, to_luastring(name));
  }
}

/** Registers everything in a new state. */
export function registerAll(L, server, constants) {
  for (const type of ["event", "passthrough"]) register(L, type, eventMethods(server));
  register(L, "user", userMethods);
  register(L, "mailbox", mailboxMethods);
  register(L, "mail", { __tostring: none, __eq: none, __lt: none, __le: none });
  pushDovecot(L, server, constants);
  lua.lua_setglobal(L, to_luastring("dovecot"));
}

/** [-0, +1] Pushes a new event. */
export function pushEvent(L) {
  push(L, "event", { name: undefined, fields: new Map() });
}

/** [-0, +1] Pushes a user with its fields. */
export function pushUser(L, server) {
  push(L, "user", server);
  const texts = { home: "/var/vmail/alice", username: "alice", service: "imap", session_id: "S1" };
  for (const [name, value] of Object.entries(texts)) set(L, name, value);
  for (const name of ["uid", "gid", "session_create_time"]) set(L, name, 1000);
  const flags = [
    "nonexistent",
    "anonymous",
    "autocreated",
    "mail_debug",
    "fuzzy_search",
    "dsyncing",
    "admin",
  ];
  for (const name of [...flags, "session_restored"]) set(L, name, false);
}
