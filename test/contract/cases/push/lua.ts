/** The events, in the order of the declarations. */
export const EVENTS = [
  "mailbox_create",
  "mailbox_delete",
  "mailbox_rename",
  "mailbox_subscribe",
  "mailbox_unsubscribe",
  "message_new",
  "message_append",
  "message_read",
  "message_trash",
  "message_expunge",
  "flags_set",
  "flags_clear",
] as const;

/** Logs a value, tables with their keys in order. */
const SHOW = `local function show(v)
  if type(v) == "string" then return (string.format("%q", v):gsub("\\\\\\n", "\\\\n")) end
  if type(v) ~= "table" then return tostring(v) end
  local keys, parts = {}, {}
  for k in pairs(v) do keys[#keys + 1] = k end
  table.sort(keys, function(a, b) return tostring(a) < tostring(b) end)
  for _, k in ipairs(keys) do parts[#parts + 1] = (type(k) == "number" and "" or k .. "=") .. show(v[k]) end
  return "{" .. table.concat(parts, ", ") .. "}"
end
`;

/** A script that logs each call with its arguments. */
export const DUMP = `${SHOW}local count = 0
function dovecot_lua_notify_begin_txn(user)
  count = count + 1
  dovecot.i_info("begin " .. count .. " " .. user.username)
  return count
end
function dovecot_lua_notify_end_txn(context, success)
  dovecot.i_info("end " .. context .. " " .. tostring(success))
end
${EVENTS.map(
  (event) => `function dovecot_lua_notify_event_${event}(context, event)
  dovecot.i_info(context .. " ${event} " .. show(event))
end
`,
).join("")}`;

/** A script whose handlers have the same body, with `user`, `context` or `event` in reach. */
export function handling(parts: {
  readonly top?: string;
  readonly begin?: string;
  readonly handlers?: Readonly<Record<string, string>>;
  readonly end?: string;
}): string {
  const { top = "", begin = "return {user = user}", handlers = {}, end = "" } = parts;
  return `${top}
function dovecot_lua_notify_begin_txn(user)
${begin}
end
function dovecot_lua_notify_end_txn(context, success)
${end}
end
${Object.entries(handlers)
  .map(([event, body]) => `function dovecot_lua_notify_event_${event}(context, event)\n${body}\nend\n`)
  .join("")}`;
}
