import type { AuthFlag } from "./auth_flag.d.ts";

/**
 * The known fields of a passdb. Fields that begin with `userdb_` go to the userdb `prefetch`, without that beginning; others are
 * given to the service that the user logs in to.
 */
export interface PassdbFields {
  /**
   * The password, best as a hash with its scheme: `{SSHA256}…`. It is never sent to the client.
   *
   * Without `{SCHEME}` it is one of the scheme PLAIN up to 2.4.2, and CRYPT from 2.4.3.
   */
  readonly password?: string | undefined;
  /** Lets the user in with any password: only for `auth_passdb_lookup`, where something else has checked it. */
  readonly nopassword?: AuthFlag | undefined;
  /** Another name for the user, in the case that it is to have. */
  readonly user?: string | undefined;
  /** Makes this a master login: the user becomes this one. */
  readonly login_user?: string | undefined;
  /** Forwards the connection to `host`. */
  readonly proxy?: AuthFlag | undefined;
  /** Forwards the connection to `host`, unless that is this server. */
  readonly proxy_maybe?: AuthFlag | undefined;
  /** The server that the connection is forwarded to, or that the client is told about. */
  readonly host?: string | undefined;
  /** The port of `host`. */
  readonly port?: string | number | undefined;
  /** The user name at `host`. */
  readonly destuser?: string | undefined;
  /** The password at `host`. */
  readonly pass?: string | undefined;
  /** The master user at `host`. */
  readonly master?: string | undefined;
  /** The TLS of the connection to `host`: `yes`, or `any-cert` for a certificate that is not checked. */
  readonly ssl?: AuthFlag | "any-cert" | undefined;
  /** The STARTTLS of the connection to `host`: `yes`, or `any-cert` for a certificate that is not checked. */
  readonly starttls?: AuthFlag | "any-cert" | undefined;
  /** Refuses the login although the password is right, with `reason`. */
  readonly nologin?: AuthFlag | undefined;
  /** Answers a failed login at once. */
  readonly nodelay?: AuthFlag | undefined;
  /** The text that the client sees when the login is refused. */
  readonly reason?: string | undefined;
  /** The networks that the user may log in from: `192.0.2.0/24,local`. */
  readonly allow_nets?: string | undefined;
  /** The networks that the connection may come from, behind which a proxy may be. */
  readonly allow_real_nets?: string | undefined;
}
