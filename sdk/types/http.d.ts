import type { HttpClient } from "./http_client.d.ts";
import type { HttpClientSettings } from "./http_settings.d.ts";

/** `dovecot.http`: requests to HTTP servers. While one is under way, the process does nothing else. */
export interface DovecotHttp {
  /**
   * Makes a client, which keeps its connections between requests. Make one for the whole script.
   *
   * Raises `Invalid HTTP client setting: …` for a setting of a wrong kind, and from 2.4.0 on for one that it does not know.
   *
   * @since 2.3.19
   * @example
   * const client = dovecot.http.client({ user_agent: "last-login" });
   *
   * export default {
   *   mail_user_created(user) {
   *     const request = client.request({ url: "https://api.example.org/logins", method: "POST" });
   *     request.add_header("Content-Type", "text/plain");
   *     request.set_payload(user.username);
   *     const answer = request.submit();
   *     if (answer.status() !== 204) dovecot.i_error(`login not noted: ${answer.status()} ${answer.reason()}`);
   *   },
   * } satisfies MailHooks;
   */
  client(this: void, settings: HttpClientSettings): HttpClient;
}
