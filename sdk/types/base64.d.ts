/** `dovecot.base64`: bytes as a text of letters, digits, `+` and `/`. There is no alphabet for URLs here. */
export interface DovecotBase64 {
  /**
   * The Base64 of a text, NUL bytes included, in one line and with equals signs at its end.
   *
   * @since 2.4.2
   * @example
   * export default {
   *   mail_user_created(user) {
   *     const token = dovecot.base64.encode(user.username);
   *     dovecot.event().set_name("token_made").add_str("token", token).log_info("token made");
   *   },
   * } satisfies MailHooks;
   */
  encode(this: void, text: string): string;

  /**
   * The bytes of a Base64 text. Nothing raises: spaces and line ends are skipped, equals signs need not be there, and
   * at any other character that is not Base64 the text ends.
   *
   * @since 2.4.2
   */
  decode(this: void, base64: string): string;
}
