import type { Dovecot } from "./dovecot.d.ts";

declare global {
  /** What the server puts into every script. */
  const dovecot: Dovecot;
}
