import type { PushCase } from "../../push_case.ts";
import { DUMP, handling } from "./lua.ts";

const BEGIN = "dovecot_lua_notify_begin_txn";
const END = "dovecot_lua_notify_end_txn";
const NEW = "dovecot_lua_notify_event_message_new";

const DELIVERY = ["dovecot-lda -d alice < small.eml"];
const LOG = 'dovecot.i_info("handler " .. event.name .. " " .. tostring(context))';

const written = (title: string, lua: string, more: Partial<PushCase> = {}): PushCase => ({
  title,
  covers: [BEGIN, END, NEW],
  lua,
  actions: DELIVERY,
  ...more,
});

/** Transactions whose hooks are missing, raise, or return something. */
export const transactions: readonly PushCase[] = [
  written(
    `${BEGIN} that is missing is an error for each transaction`,
    `function ${END}() end\nfunction ${NEW}() dovecot.i_info("new") end\n`,
  ),
  written(
    `${BEGIN} that is a table counts as missing`,
    `${BEGIN} = {}\nfunction ${END}() end\nfunction ${NEW}() end\n`,
  ),
  written(
    `${END} that is missing is an error for each transaction`,
    `function ${BEGIN}() return 1 end\nfunction ${NEW}(c) dovecot.i_info(c) end\n`,
  ),
  written(
    `${BEGIN} is not called for a script without handlers`,
    `function ${BEGIN}() dovecot.i_info("begin") end\nfunction ${END}() dovecot.i_info("end") end\n`,
  ),
  written(
    `${NEW} that is a text counts as missing`,
    `function ${BEGIN}() dovecot.i_info("begin") end\nfunction ${END}() end\n${NEW} = "x"\n`,
  ),
  written(
    `${BEGIN} that raises skips the transaction`,
    handling({
      begin: 'error("begin failed")',
      handlers: { message_new: LOG },
      end: 'dovecot.i_info("end")',
    }),
    {
      releases: ["2.3.19.1", "2.4.1", "2.4.5"],
    },
  ),
  written(
    `${NEW} that raises does not stop the transaction`,
    handling({
      begin: 'return "ctx"',
      handlers: { message_new: 'error("handler failed")' },
      end: 'dovecot.i_info("end " .. context)',
    }),
  ),
  written(`${NEW} that raises a table`, handling({ handlers: { message_new: "error({})" } })),
  written(`${NEW} that raises nothing`, handling({ handlers: { message_new: "error()" } })),
  written(
    `${END} that raises is logged`,
    handling({
      handlers: { message_new: LOG.replace("tostring(context)", '"x"') },
      end: 'error("end failed")',
    }),
  ),
  written(
    `${BEGIN} gives the handlers its first value`,
    handling({
      begin: "return 1, 2",
      handlers: { message_new: LOG },
      end: 'dovecot.i_info("end " .. tostring(context))',
    }),
  ),
  written(
    `${BEGIN} may give nil`,
    handling({
      begin: "",
      handlers: { message_new: LOG },
      end: 'dovecot.i_info("end " .. tostring(context))',
    }),
  ),
  written(
    `${NEW} gets two arguments, and its results are ignored`,
    `function ${BEGIN}(...) dovecot.i_info(select("#", ...)) return 1 end
function ${NEW}(...) dovecot.i_info(select("#", ...)) return -1, "no" end
function ${END}(...) dovecot.i_info(select("#", ...)) return -1, "no" end\n`,
  ),
  written(
    `${NEW} gets an event without a metatable`,
    handling({
      handlers: {
        message_new:
          'dovecot.i_info(tostring(getmetatable(event)))\nevent.mailbox = "changed"\ndovecot.i_info(event.mailbox)',
      },
    }),
  ),
  written(
    `${NEW} logs with an event of its own`,
    handling({
      handlers: {
        message_new:
          'dovecot.event():log_error("from event")\ndovecot.event():log_info("x")\ndovecot.i_warning("w")',
      },
    }),
  ),
  written(
    "dovecot.i_debug in a handler of dovecot-lda is written",
    handling({ handlers: { message_new: 'dovecot.i_debug("debug")' } }),
  ),
  written(`${END} gets false for a transaction that is rolled back`, DUMP, {
    actions: ["imap alice APPEND INBOX < small.eml bad"],
  }),
  written(
    "two messages of one transaction share its context",
    handling({
      begin: "return {n = 0}",
      handlers: { message_append: "context.n = context.n + 1" },
      end: 'dovecot.i_info("end " .. context.n)',
    }),
    {
      actions: ["imap alice APPEND INBOX < small.eml < small.eml"],
    },
  ),
];
