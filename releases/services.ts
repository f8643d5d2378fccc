/** The services that load mail_lua, by the names that users and log lines have. */
export const SERVICES = ["imap", "pop3", "submission", "lmtp", "lda", "doveadm"] as const;

export type Service = (typeof SERVICES)[number];

/** The services whose log was compared with a server's. The others have other prefixes, or log in more than once. */
export const COMPARED_SERVICES: readonly Service[] = ["imap", "doveadm"];
