/**
 * TLS of an HTTP client, from 2.4.0 on: the server's own settings for the connections that it opens. 2.3 has none of them.
 */
export interface HttpTls {
  /**
   * The ciphers up to TLS 1.2.
   *
   * @since 2.4.0
   */
  readonly ssl_cipher_list?: string | undefined;
  /**
   * The ciphers of TLS 1.3.
   *
   * @since 2.4.0
   */
  readonly ssl_cipher_suites?: string | undefined;
  /**
   * A directory with the certificates of trusted authorities.
   *
   * @since 2.4.0
   */
  readonly ssl_client_ca_dir?: string | undefined;
  /**
   * A file with the certificates of trusted authorities. A mistake in it gives status 9003.
   *
   * @since 2.4.0
   */
  readonly ssl_client_ca_file?: string | undefined;
  /**
   * The certificate with which the client identifies itself.
   *
   * @since 2.4.0
   */
  readonly ssl_client_cert_file?: string | undefined;
  /**
   * The key of the client's certificate.
   *
   * @since 2.4.0
   */
  readonly ssl_client_key_file?: string | undefined;
  /**
   * The password of the client's key.
   *
   * @since 2.4.0
   */
  readonly ssl_client_key_password?: string | undefined;
  /**
   * Only servers with a trusted certificate are talked to; others give status 9003. A boolean ends the process in a
   * segmentation fault.
   *
   * @since 2.4.0
   */
  readonly ssl_client_require_valid_cert?: "yes" | "no" | undefined;
  /**
   * An engine of OpenSSL.
   *
   * @since 2.4.0
   */
  readonly ssl_crypto_device?: string | undefined;
  /**
   * The elliptic curves.
   *
   * @since 2.4.0
   */
  readonly ssl_curve_list?: string | undefined;
  /**
   * The oldest protocol: `TLSv1.2`. An unknown one gives status 9003.
   *
   * @since 2.4.0
   */
  readonly ssl_min_protocol?: string | undefined;
  /**
   * Further options of OpenSSL: `no_compression`.
   *
   * @since 2.4.0
   */
  readonly ssl_options?: string | undefined;
}
