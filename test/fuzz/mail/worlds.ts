import type { World } from "../../../runtime/server/world/world.ts";
import { threeMessages } from "../../contract/worlds.ts";

const alice = {
  metadata: { "/private/theme": "dark" },
  mailboxes: { INBOX: { messages: threeMessages, metadata: { "/shared/comment": "mine" } }, Archive: {} },
};

const settings = { name: "plugin value" };

/** Where random scripts run. Each is a server of its own, so there are few. */
export const WORLDS = {
  plain: { settings, users: { alice } },
  bare: { attributes: false, users: { alice: { mailboxes: { INBOX: {} } } } },
  debug: { settings, mail_debug: true, users: { alice } },
  prefix: {
    settings,
    namespaces: {
      inbox: {
        inbox: true,
        prefix: "Mail/",
        mailboxes: { Drafts: { auto: "create", special_use: "\\Drafts" } },
      },
      archive: { prefix: "Archive/" },
    },
    users: {
      alice: {
        metadata: { "/private/theme": "dark" },
        mailboxes: { INBOX: { messages: threeMessages }, "Mail/Work": {}, "Archive/Sub": { messages: [{}] } },
      },
    },
  },
} as const satisfies Readonly<Record<string, World>>;

export type WorldName = keyof typeof WORLDS;
