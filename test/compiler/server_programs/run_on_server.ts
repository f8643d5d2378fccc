import { Dovecot, type World } from "../../../runtime/index.ts";

const world: World = {
  attributes: true,
  settings: { policy: "open", quota_rule: "*:storage=1G" },
  users: {
    alice: {
      uid: 1000,
      home: "/srv/mail/alice",
      metadata: { "/private/theme": "dark" },
      mailboxes: {
        INBOX: { messages: [{ flags: ["\\Seen"] }, { keywords: ["urgent"] }, {}] },
        Archive: { messages: [{}] },
        Drafts: {},
        Sent: {},
      },
    },
  },
};

/** How a session ended. */
export interface End {
  readonly exitCode: number;
  readonly log: string;
}

/** Logs alice in and out. There are INBOX, Archive, Drafts and Sent, and nothing that is called Missing. */
export function runOnServer(lua: string, release: string): End {
  const dovecot = new Dovecot({ ...world, dovecot: release });
  const session = dovecot.login("alice", { script: lua }).logout();
  return { exitCode: session.exitCode, log: String(dovecot.log) };
}
