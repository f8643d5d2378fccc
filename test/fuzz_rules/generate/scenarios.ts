import { drawConstruct } from "./constructs.ts";
import type { Draft, Hook, Place, Rest } from "./draft.ts";
import { earlyUser, lateUser, mailbox, type ObjectKind, passthrough, wholeUser } from "./kinds.ts";
import {
  declaredMailboxMistakes,
  declaredPassthroughMistakes,
  declaredUserMistakes,
} from "./mistakes/declared.ts";
import { comparedMistakes } from "./mistakes/mailbox_compared.ts";
import { escapedMistakes } from "./mistakes/mailbox_escaped.ts";
import { freedMistakes } from "./mistakes/mailbox_freed.ts";
import { hiddenMistakes } from "./mistakes/mailbox_hidden.ts";
import { keptMistakes } from "./mistakes/mailbox_kept.ts";
import { mixedMistakes, orderMistakes } from "./mistakes/mailbox_order.ts";
import { recursionMistakes } from "./mistakes/mailbox_recursion.ts";
import type { Mistakes } from "./mistakes/mistake.ts";
import { passthroughMistakes } from "./mistakes/passthrough.ts";
import { comparedUserMistakes } from "./mistakes/user_compared.ts";
import { keptUserMistakes } from "./mistakes/user_kept.ts";
import { outlivingUserMistakes, wholeUserMistakes } from "./mistakes/user_whole.ts";
import { owners } from "./owners.ts";

const mailHook = (name: string, type: string): Hook => ({
  type,
  conditions: ["admin", "anonymous", "dsyncing"],
  entry(lines, later) {
    const bodies = new Map([
      ["mail_user_created", ""],
      ["mail_user_deinit_pre", ""],
      ...(later === undefined ? [] : [["mail_user_deinit", later] as const]),
    ]).set(name, lines);
    const hooks = [...bodies].map(([each, body]) => `${each}(user) {\n${body}\n},`);
    return `export default {\n${hooks.join("\n")}\n} satisfies MailHooks;`;
  },
});

const created = mailHook("mail_user_created", "EarlyMailUser");
const deinitPre = mailHook("mail_user_deinit_pre", "MailUser");
const deinit = mailHook("mail_user_deinit", "LateMailUser");

/** A kind of objects, where a program moves it, and what can be wrong with that. */
export interface Scenario {
  readonly kind: ObjectKind;
  readonly hook: Hook;
  readonly mistakes: Mistakes;
  /** How many of all programs are of this scenario, relative to others. */
  readonly weight: number;
  /** Writes the statements of the hook around what is done with the object. */
  write(draft: Draft, rest: Rest): string;
}

const local = (draft: Draft, alias: string, isCalm: boolean): Place => ({
  aliases: [alias],
  user: "user",
  isCalm,
  isLocal: true,
  unit: draft.entry,
});

const mailboxes: Scenario = {
  kind: mailbox,
  hook: deinitPre,
  mistakes: {
    ...freedMistakes,
    ...escapedMistakes,
    ...keptMistakes,
    ...comparedMistakes,
    ...hiddenMistakes,
    ...orderMistakes,
    ...mixedMistakes,
    ...recursionMistakes,
    ...declaredMailboxMistakes,
  },
  weight: 10,
  write(draft, rest) {
    return drawConstruct(draft, owners)(draft, local(draft, "user", false), rest);
  },
};

/** How a passthrough event ends, on every path. */
function ending(draft: Draft, place: Place): string {
  const { random } = draft;
  const finish = draft.name("finish");
  const functionEnding = () => {
    draft.declare(place, `function ${finish}(event: EventPassthrough): void {\nevent.log_info("seen");\n}`);
    return `${finish}(event);`;
  };
  return random.one(
    () => `event.log_info("seen");`,
    () => `event.set_name("end").log_debug("seen");`,
    () => `if (${draft.flag(place)}) event.log_warning("seen");\nelse event.log_info("seen");`,
    functionEnding,
  )();
}

const passthroughIn = (hook: Hook): Scenario => ({
  kind: passthrough,
  hook,
  mistakes: {
    ...passthroughMistakes,
    ...declaredPassthroughMistakes,
    "never logged": () => ({ here: "", end: "" }),
    "logged on one path": (draft, place) => ({
      here: "",
      end: `if (${draft.flag({ ...place, user: "user" })}) event.log_info("seen");`,
    }),
  },
  weight: 2,
  write: (draft, rest) => `const event = dovecot.event().passthrough_event();
${rest(local(draft, "event", true))}
${draft.end(ending(draft, local(draft, "event", true)))}`,
});

const earlyUsers: Scenario = {
  kind: earlyUser,
  hook: created,
  mistakes: { ...keptUserMistakes, ...declaredUserMistakes, ...comparedUserMistakes, ...wholeUserMistakes },
  weight: 4,
  write: (draft, rest) => rest(local(draft, "user", true)),
};

const wholeUsers: Scenario = {
  kind: wholeUser,
  hook: deinitPre,
  mistakes: { ...comparedUserMistakes, ...outlivingUserMistakes },
  weight: 2,
  write: (draft, rest) => rest(local(draft, "user", false)),
};

const lateUsers: Scenario = {
  kind: lateUser,
  hook: deinit,
  mistakes: { ...comparedUserMistakes, ...wholeUserMistakes },
  weight: 1,
  write: (draft, rest) => rest(local(draft, "user", true)),
};

/** What programs of mail scripts are about. */
export const mailScenarios: readonly Scenario[] = [
  mailboxes,
  passthroughIn(created),
  passthroughIn(deinitPre),
  earlyUsers,
  wholeUsers,
  lateUsers,
];
