import type { Integer } from "./integer.d.ts";

/** `dovecot.doveadm_client`. No release hands a client to a mail script, so the constant is of no use in one. */
export interface DovecotDoveadmClient {
  /**
   * How often a command may be passed on from server to server. 5
   *
   * A float in Lua.
   *
   * @since 2.4.0
   */
  readonly DOVEADM_PROXY_TTL: Integer;
}
