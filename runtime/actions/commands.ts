import type { ActionKind, AuthInfo } from "./action.ts";
import type { Command } from "./command.ts";
import { MAIL_COMMANDS } from "./mail_commands.ts";
import { lastOf, named } from "./option_values.ts";
import type { Arguments } from "./options.ts";

const AUTHENTICATION: Pick<Command, "options" | "words"> = {
  options: { x: "value", M: "value", A: "value" },
  words: [2, 2],
};

/** The commands by their first words. */
export const COMMANDS: Readonly<Record<Exclude<ActionKind, "imap">, Command>> = {
  ...MAIL_COMMANDS,
  "auth test": {
    ...AUTHENTICATION,
    usage: "auth test [-x key=value]… [-M master user] [-A mechanism] USER PASSWORD",
    make: (given) => ({ kind: "auth test", ...authentication(given) }),
  },
  "auth login": {
    ...AUTHENTICATION,
    usage: "auth login [-x key=value]… [-M master user] [-A mechanism] USER PASSWORD",
    make: (given) => ({ kind: "auth login", ...authentication(given) }),
  },
  "auth lookup": {
    options: { x: "value", f: "value" },
    usage: "auth lookup [-x key=value]… [-f field] USER…",
    words: [1, Number.POSITIVE_INFINITY],
    make: ({ options, rest }) => ({
      kind: "auth lookup",
      info: infoOf(options),
      users: rest,
      ...named("field", lastOf(options, "f")),
    }),
  },
  "auth cache flush": {
    options: {},
    usage: "auth cache flush [USER…]",
    words: [0, Number.POSITIVE_INFINITY],
    make: ({ rest }) => ({ kind: "auth cache flush", users: rest }),
  },
  user: {
    options: { x: "value", f: "value", u: "alone" },
    usage: "user [-x key=value]… [-f field] [-u] USER|MASK…",
    words: [1, Number.POSITIVE_INFINITY],
    make: ({ options, rest }) => ({
      kind: "user",
      info: infoOf(options),
      masks: rest,
      userdbOnly: lastOf(options, "u") !== undefined,
      ...named("field", lastOf(options, "f")),
    }),
  },
  "mailbox list": {
    options: { u: "value" },
    usage: "mailbox list -u USER",
    words: [0, 0],
    make({ options }) {
      const user = lastOf(options, "u");
      return user === undefined ? undefined : { kind: "mailbox list", user };
    },
  },
  sleep: {
    options: {},
    usage: "sleep MILLISECONDS",
    words: [1, 1],
    make({ rest: [time = ""] }) {
      return /^\d{1,12}$/.test(time) ? { kind: "sleep", milliseconds: Number(time) } : undefined;
    },
  },
};

function authentication({ options, rest: [user = "", password = ""] }: Arguments) {
  return {
    info: infoOf(options),
    user,
    password,
    ...named("masterUser", lastOf(options, "M")),
    ...named("mechanism", lastOf(options, "A")),
  };
}

/** A key alone has an empty value. */
function infoOf(options: Arguments["options"]): AuthInfo {
  return options.flatMap(([letter, value]) => {
    if (letter !== "x") return [];
    const end = value.indexOf("=");
    return [end < 0 ? ([value, ""] as const) : ([value.slice(0, end), value.slice(end + 1)] as const)];
  });
}
