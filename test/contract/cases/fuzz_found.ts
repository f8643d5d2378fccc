import type { ContractCase } from "../contract_case.ts";
import { inDeinitPre, printResults } from "./script.ts";

const LEAK = "dovecot.event():passthrough_event()";

/** What random scripts found, made small: `npm run fuzz`. */
export const fuzzFound: readonly ContractCase[] = [
  {
    title: "event_passthrough of an IMAP user who is refused ends the process after it said so",
    covers: ["event.passthrough_event", "mail_user_created"],
    service: "imap",
    lua: `function mail_user_created() ${LEAK} error("refused") end`,
  },
  {
    title: "mail_user:var_expand gives nothing for a hash of a variable that is not known",
    covers: ["mail_user.var_expand"],
    lua: inDeinitPre(
      printResults(
        ...[
          "%{md5}",
          "%{md5:nope}",
          "%{sha1;rounds=2}x",
          "%{MD5:user}",
          "%{PKCS5:user}",
          "%Lu%{sha256:}%u",
        ].map((template) => `user:var_expand("<${template}>")`),
      ),
    ),
  },
  {
    title: "event:replace_log_prefix and append_log_prefix with bytes that are no text",
    covers: ["event.replace_log_prefix", "event.append_log_prefix"],
    lua: inDeinitPre(
      'dovecot.event():replace_log_prefix("\\255: "):log_info("a")\ndovecot.event():append_log_prefix("\\255: "):log_info("b")',
    ),
  },
  {
    title: "mailbox:metadata_get of a key that is a scope alone",
    covers: ["mailbox.metadata_get"],
    lua: inDeinitPre(
      `local box, none = user:mailbox("INBOX"), user:mailbox("Nope")\n${printResults('box:metadata_get("/private/")', 'none:metadata_get("/private/")', 'none:metadata_get("/shared/", "/private/x")')}`,
    ),
  },
  {
    title: "mailbox:metadata_get of a key that is a scope alone opens a dict, or does not",
    covers: ["mailbox.metadata_get"],
    lua: inDeinitPre(
      `local box = user:mailbox("INBOX")\n${LEAK}\nbox:metadata_get("/private/")\ndovecot.i_info("after")`,
    ),
  },
  ...[
    'user:metadata_get("/private/theme")',
    'user:metadata_list("/private/")',
    'user:metadata_set("/private/theme", "dark")',
    'user:metadata_unset("/private/theme")',
    'user:metadata_set("/private/theme", "a\\0b")',
  ].flatMap((call): ContractCase[] => {
    const member = `mail_user.${/metadata_\w+/.exec(call)?.[0]}`;
    return [
      {
        title: `${member} opens a dict, which has passthrough events: before ${call}`,
        covers: [member],
        lua: inDeinitPre(`${LEAK}\ndovecot.i_info("before")\n${call}\ndovecot.i_info("after")`),
      },
      {
        title: `${member} opens a dict, which has passthrough events: ${call} again`,
        covers: [member],
        lua: inDeinitPre(
          `pcall(function() ${call} end)\n${LEAK}\ndovecot.i_info("before")\n${call}\ndovecot.i_info("after")`,
        ),
      },
      {
        title: `${member} opens a dict, which has passthrough events at the end: ${call}`,
        covers: [member],
        lua: `${inDeinitPre(`kept = user:mailbox("INBOX")\npcall(function() ${call} end)\n${LEAK}`)}
function mail_user_deinit() dovecot.i_info("mail_user_deinit") end`,
      },
    ];
  }),
];
