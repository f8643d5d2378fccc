import type { World } from "./world.ts";

/** What a script sees when nobody describes a world: one user with three messages, and failed logins in the log. */
export const defaultWorld: World = {
  users: { alice: { mailboxes: { INBOX: { messages: [{}, {}, {}] } } } },
  auth: { auth_verbose: true },
};
