import { FORMER_HOOKS } from "../../releases/hooks.ts";
import { unknownHookRemedy } from "../contexts/index.ts";
import { type TopicName, typescriptTopics } from "../diagnostics/index.ts";
import type ts from "../typescript_api.ts";

interface Hint {
  readonly topic: TopicName;
  readonly message: RegExp;
  readonly hint: (match: RegExpExecArray) => string | undefined;
}

const notYet =
  "The server process panics when it is used here: in mail_user_created the user's namespaces do not exist yet, and in " +
  "mail_user_deinit they are gone. Do it in mail_user_deinit_pre.";

const statusItems: Readonly<Record<string, string>> = {
  messages: "STATUS_MESSAGES",
  recent: "STATUS_RECENT",
  unseen: "STATUS_UNSEEN",
  uidvalidity: "STATUS_UIDVALIDITY",
  uidnext: "STATUS_UIDNEXT",
  first_unseen_seq: "STATUS_FIRST_UNSEEN_SEQ",
  first_recent_uid: "STATUS_FIRST_RECENT_UID",
  keywords: "STATUS_KEYWORDS",
  highest_modseq: "STATUS_HIGHESTMODSEQ",
  nonpermanent_modseqs: "STATUS_HIGHESTMODSEQ",
  no_modseq_tracking: "STATUS_HIGHESTMODSEQ",
  highest_pvt_modseq: "STATUS_HIGHESTPVTMODSEQ",
  permanent_flags: "STATUS_PERMANENT_FLAGS",
  flags: "STATUS_PERMANENT_FLAGS",
  permanent_keywords: "STATUS_PERMANENT_FLAGS",
  allow_new_keywords: "STATUS_PERMANENT_FLAGS",
};

/** TypeScript's messages whose reason is the server, with what to do instead. */
const hints: readonly Hint[] = [
  {
    topic: "outside-library",
    message: /Do you need to (?:change your target library|install type definitions)/,
    hint: () =>
      "Hooks have a library of their own, which names all that exists in Lua; no option and no package brings more.",
  },
  {
    topic: "early-mailbox",
    message: /^Property '(?:mailbox|metadata_\w+)' does not exist on type '(?:EarlyMailUser|LateMailUser)'/,
    hint: () => notYet,
  },
  {
    topic: "unasked-status",
    message: /^Property '(\w+)' does not exist on type '(?:MailboxStatus<|Pick<MailboxStatusFields)/,
    hint: ([, field = ""]) => {
      const item = statusItems[field];
      return (
        item && `Ask for it: \`status(dovecot.storage.${item})\`. What was not asked for would be 0 or false.`
      );
    },
  },
  {
    topic: "status-item",
    message: /^Argument of type '(?:"?\w+"?)' is not assignable to parameter of type 'StatusItem/,
    hint: () => "Status items are constants: `status(dovecot.storage.STATUS_MESSAGES)`.",
  },
  {
    topic: "metadata-key",
    message: /`\/(?:private|shared)\/\$\{string\}`|MetadataKey/,
    hint: () => "A metadata key begins with /private/ or /shared/; the server raises an error for any other.",
  },
  {
    topic: "refusal-in-script-hook",
    message: /'Refusal' is not assignable to type '(?:NoResult|void)/,
    hint: () =>
      "No user is there to refuse: the server would log `Script init failed` without the reason. Throw an Error in script_init.",
  },
  {
    topic: "hook-result",
    message: /\) => .* is not assignable to type '\(this: void(?:, user: \w+)?\) => (?:HookResult|NoResult)/,
    hint: () =>
      'A hook gives nothing, or `refuse("reason")`; the server takes true, false and texts for success.',
  },
  {
    topic: "unknown-hook",
    message: /'(\w+)' does not exist in type 'MailHooks'|but '(\w+)' does not exist in type 'MailHooks'/,
    hint: ([, first, second]) => hookHint(first ?? second ?? ""),
  },
  {
    topic: "missing-mail-user-created",
    message: /Property 'mail_user_created' is missing/,
    hint: () =>
      "Add `mail_user_created() {}`: without it the server unloads the script at once and calls no other hook.",
  },
];

function hookHint(name: string): string {
  const real = FORMER_HOOKS.get(name);
  return real ? `No release of Dovecot calls ${name}. Use ${real} instead.` : unknownHookRemedy(name);
}

/** What to do about a problem that TypeScript reports, where we know it. */
export function typescriptHint({ code }: ts.Diagnostic, message: string): string | undefined {
  for (const known of hints) {
    const codes: readonly number[] = typescriptTopics[known.topic].codes;
    const match = codes.includes(code) && known.message.exec(message);
    if (match) return known.hint(match);
  }
  return undefined;
}
