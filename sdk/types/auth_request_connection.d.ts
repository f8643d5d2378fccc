/** The connection that a question to a passdb or a userdb comes from. */
export interface AuthRequestConnection {
  /**
   * What the client logs in to: `imap`, `pop3`, `smtp`, `doveadm` or another service.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Read `request.protocol`
   */
  readonly service: string | undefined;
  /**
   * What the client logs in to: `imap`, `pop3`, `smtp`, `doveadm` or another service.
   *
   * @since 2.4.0
   * @instead Read `request.service`
   */
  readonly protocol: string | undefined;
  /**
   * The client's address; `undefined` where the question does not come from a client, as in most lookups of a userdb.
   *
   * @since 2.3.13
   * @instead Read `request.rip`
   */
  readonly remote_ip: string | undefined;
  /**
   * The older name of `remote_ip`.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Read `request.remote_ip`
   */
  readonly rip: string | undefined;
  /**
   * The server's address that the client connected to.
   *
   * @since 2.3.13
   * @instead Read `request.lip`
   */
  readonly local_ip: string | undefined;
  /**
   * The older name of `local_ip`.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Read `request.local_ip`
   */
  readonly lip: string | undefined;
  /**
   * The client's port, `"0"` where there is none.
   *
   * @since 2.3.13
   * @instead Read `request.rport`
   */
  readonly remote_port: string;
  /**
   * The older name of `remote_port`.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Read `request.remote_port`
   */
  readonly rport: string;
  /**
   * The server's port, `"0"` where there is none.
   *
   * @since 2.3.13
   * @instead Read `request.lport`
   */
  readonly local_port: string;
  /**
   * The older name of `local_port`.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Read `request.local_port`
   */
  readonly lport: string;
  /**
   * The address of the other end of the connection, which may be a proxy; by default `remote_ip`.
   *
   * @since 2.3.13
   * @instead Read `request.real_rip`
   */
  readonly real_remote_ip: string | undefined;
  /**
   * The older name of `real_remote_ip`.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Read `request.real_remote_ip`
   */
  readonly real_rip: string | undefined;
  /**
   * The address of this end of the connection; by default `local_ip`.
   *
   * @since 2.3.13
   * @instead Read `request.real_lip`
   */
  readonly real_local_ip: string | undefined;
  /**
   * The older name of `real_local_ip`.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Read `request.real_local_ip`
   */
  readonly real_lip: string | undefined;
  /**
   * The port of the other end of the connection, `"0"` where there is none.
   *
   * @since 2.3.13
   * @instead Read `request.real_rport`
   */
  readonly real_remote_port: string;
  /**
   * The older name of `real_remote_port`.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Read `request.real_remote_port`
   */
  readonly real_rport: string;
  /**
   * The port of this end of the connection, `"0"` where there is none.
   *
   * @since 2.3.13
   * @instead Read `request.real_lport`
   */
  readonly real_local_port: string;
  /**
   * The older name of `real_local_port`.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Read `request.real_local_port`
   */
  readonly real_lport: string;
  /**
   * The name of the server that the client asked for by TLS.
   *
   * @since 2.3.0
   */
  readonly local_name: string | undefined;
  /**
   * Empty for a connection without TLS; `secured` with it (from 2.4.0 `TLS` where the client's service says so).
   *
   * @since 2.3.0
   */
  readonly secured: string;
  /**
   * `valid` if the client has a certificate that was checked, else empty.
   *
   * @since 2.3.0
   */
  readonly cert: string;
  /**
   * The JA3 hash of the client's TLS handshake.
   *
   * @since 2.4.0
   */
  readonly ssl_ja3_hash: string | undefined;
  /**
   * The fingerprint of the client's certificate.
   *
   * @since 2.4.2
   */
  readonly ssl_client_cert_fp: string | undefined;
  /**
   * The fingerprint of the public key of the client's certificate.
   *
   * @since 2.4.2
   */
  readonly ssl_client_cert_pubkey_fp: string | undefined;
  /**
   * The id of the session.
   *
   * @since 2.3.0
   */
  readonly session: string | undefined;
  /**
   * The process that serves the session, where there is one already.
   *
   * @since 2.3.0
   */
  readonly session_pid: string | undefined;
  /**
   * The process that asks.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Read `request.client_pid`
   */
  readonly pid: string | undefined;
  /**
   * The process that asks.
   *
   * @since 2.4.0
   * @instead Read `request.pid`
   */
  readonly client_pid: string | undefined;
  /**
   * The id that the client gave of itself by the IMAP command ID.
   *
   * @since 2.3.0
   */
  readonly client_id: string | undefined;
  /**
   * The number of the question among those of the process that asks.
   *
   * @since 2.4.0
   */
  readonly id: string | undefined;
}
