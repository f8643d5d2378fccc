import type { Companion, Context, HookDescription, HookResult } from "../context.ts";
import { handlers } from "./handlers.ts";
import { luaOfPush } from "./lua.ts";
import { typeHints } from "./type_hints.ts";

const BEGIN = "dovecot_lua_notify_begin_txn";
const END = "dovecot_lua_notify_end_txn";
const status: HookResult = { kind: "status", success: 0, mayRefuse: false };
const none: HookResult = { kind: "none" };
const contextHint =
  "What it gives is the context of the handlers. Name its type: `satisfies PushHooks<{ user: MailUser }>`.";
const events = handlers.map(({ name }) => name);

const toHook = ({ name, event }: (typeof handlers)[number]): HookDescription => ({
  name,
  parameters: ["context: Context", `event: ${event}`],
  result: none,
});

const companions: readonly Companion[] = [
  {
    hook: BEGIN,
    of: [...events, END],
    code: "missing-begin-txn",
    hint: `Add \`${BEGIN}(user) { return { user }; }\`: without it the server calls no handler, and logs an error instead.`,
  },
  {
    hook: END,
    of: [...events, BEGIN],
    code: "missing-end-txn",
    hint: `Add \`${END}() {}\`: without it the server logs an error for each transaction.`,
  },
];

/** The Lua driver of push notifications. */
export const pushNotification: Context = {
  name: "push_notification",
  hooksType: "PushHooks",
  singleHooksType: "AnyPushHooks",
  hooks: [
    { name: "script_init", parameters: [], result: status },
    { name: BEGIN, parameters: ["user: MailUser"], result: { kind: "value" }, resultHint: contextHint },
    ...handlers.map(toHook),
    { name: END, parameters: ["context: Context", "success: boolean"], result: none },
    { name: "script_deinit", parameters: [], result: none },
  ],
  companions,
  alternatives: { hooks: events, code: "no-event-handler" },
  carried: { from: BEGIN, to: [...events, END], code: "context-of-another-type" },
  results: [],
  resultTypes: {},
  tables: ["storage"],
  multiples: [],
  resultHint:
    "A handler gives nothing: what is to be known at the end of the transaction is written into the context.",
  typeHints,
  lua: luaOfPush,
};
