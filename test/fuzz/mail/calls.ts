import fc from "fast-check";
import { anyArgument, argument, type LuaText, object, type Role, slot } from "./values.ts";

/** Methods by object, with what their arguments are for. */
const METHODS: Readonly<Record<string, readonly Role[]>> = {
  mailbox: ["mailbox", "constant"],
  metadata_get: ["key", "key"],
  metadata_set: ["key", "word"],
  metadata_unset: ["key"],
  metadata_list: ["key"],
  plugin_getenv: ["word"],
  var_expand: ["template"],
  open: [],
  close: [],
  free: [],
  sync: ["constant"],
  status: ["constant", "constant"],
  add_str: ["word", "word"],
  add_int: ["word", "number"],
  inc_int: ["word", "number"],
  add_timeval: ["word", "number"],
  set_name: ["word"],
  append_log_prefix: ["word"],
  replace_log_prefix: ["word"],
  set_always_log_source: [],
  log_debug: ["word"],
  log_info: ["word"],
  log_warning: ["word"],
  log_error: ["word"],
  passthrough_event: [],
  set_forced_debug: [],
  unset_forced_debug: [],
};

/** Functions of `dovecot`. `restrict_global_variables` is a statement. */
const FUNCTIONS: Readonly<Record<string, readonly Role[]>> = {
  i_debug: ["word"],
  i_info: ["word"],
  i_warning: ["word"],
  i_error: ["word"],
  event: ["event"],
  has_flag: ["number", "number"],
  set_flag: ["number", "number"],
  clear_flag: ["number", "number"],
  tabescape: ["encoded"],
  tabunescape: ["encoded"],
  split_tabescaped: ["encoded"],
  net_ip_family: ["encoded"],
  var_expand: ["template"],
  "base64.encode": ["encoded"],
  "base64.decode": ["encoded"],
};

const MAILBOX_METHODS = ["open", "close", "free", "sync", "status", "metadata_get", "metadata_set"];
const USER_METHODS = [
  "mailbox",
  "metadata_get",
  "metadata_set",
  "metadata_unset",
  "metadata_list",
  "var_expand",
];
const EVENT_METHODS = Object.keys(METHODS).filter((name) =>
  /^(add|inc|set_|unset|append|replace|log|pass)/.test(name),
);
const LOG_METHODS = EVENT_METHODS.filter((name) => name.startsWith("log"));

/** Arguments that mostly are as many as there are roles, sometimes fewer or more. */
function argumentsFor(given: readonly Role[]): fc.Arbitrary<LuaText> {
  const fitting = fc.tuple(...given.map(argument));
  const any = fc.array(anyArgument, { maxLength: 3 });
  const all = fc.oneof({ weight: 8, arbitrary: fitting }, { weight: 1, arbitrary: any });
  return all.map((texts) => texts.join(", "));
}

/** `receiver:method(…)` for some methods. */
function methodCall(receiver: fc.Arbitrary<LuaText>, names: readonly string[]): fc.Arbitrary<LuaText> {
  return fc
    .constantFrom(...names)
    .chain((name) =>
      fc.tuple(receiver, argumentsFor(METHODS[name]!)).map(([self, given]) => `${self}:${name}(${given})`),
    );
}

const functionCall: fc.Arbitrary<LuaText> = fc
  .constantFrom(...Object.keys(FUNCTIONS))
  .chain((name) => argumentsFor(FUNCTIONS[name]!).map((given) => `dovecot.${name}(${given})`));

/** An event with some methods called on it in a row, the last of which logs. */
const eventChain: fc.Arbitrary<LuaText> = fc
  .tuple(
    fc.oneof(fc.constant("dovecot.event()"), slot),
    fc.boolean(),
    fc.array(methodCall(fc.constant(""), EVENT_METHODS), { maxLength: 3 }),
    methodCall(fc.constant(""), LOG_METHODS),
  )
  .map(
    ([self, passes, calls, log]) => `${self}${passes ? ":passthrough_event()" : ""}${calls.join("")}${log}`,
  );

/** A field or operator of an object. */
const reading: fc.Arbitrary<LuaText> = fc
  .tuple(
    object,
    fc.constantFrom(
      ...[".vname", ".name", ".username", ".uid", ".messages", ".nope", ".nope.nope", "()", ":nope()"],
      ...[
        " == user",
        " < user",
        " ~= o[1]",
        " <= 1",
        " + 1",
        " .. 'x'",
        " // 1",
        " | 1",
        "[nil]",
        ".session_id",
      ],
      ...[".service", ".mailbox", ".keywords[1]", ".mail_debug", ".home", ".uidnext", ".highest_modseq"],
    ),
  )
  .map(([value, rest]) => `${value}${rest}`);

/** A call or another expression over what the server gives to scripts. */
export const call: fc.Arbitrary<LuaText> = fc.oneof(
  { weight: 6, arbitrary: methodCall(fc.constant("user"), USER_METHODS) },
  { weight: 6, arbitrary: methodCall(slot, MAILBOX_METHODS) },
  { weight: 5, arbitrary: methodCall(slot, EVENT_METHODS) },
  { weight: 4, arbitrary: methodCall(fc.constant("dovecot.event()"), EVENT_METHODS) },
  { weight: 5, arbitrary: functionCall },
  { weight: 1, arbitrary: methodCall(object, Object.keys(METHODS)) },
  { weight: 3, arbitrary: eventChain },
  { weight: 2, arbitrary: reading },
  { weight: 1, arbitrary: object.map((value) => `#${value}`) },
  { weight: 1, arbitrary: object.map((value) => `name_of(${value})`) },
);
