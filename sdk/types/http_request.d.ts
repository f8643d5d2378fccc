import type { DovecotEvent } from "./event.d.ts";
import type { HttpResponse } from "./http_response.d.ts";

/**
 * A request, made by `client.request`: good for one `submit`, after which nothing may be done with it.
 *
 * The server itself sends `Host`, `Date`, `Connection` and, with a payload, `Content-Length`.
 */
export interface HttpRequest {
  /**
   * Adds a header, or replaces the one of this name.
   *
   * `:` or a line end in the name and a line end in the value are a panic; a value that is nil raises, and a NUL byte ends it.
   * After `submit` a panic.
   *
   * @since 2.3.19
   */
  add_header(this: this, name: string, value: string): void;
  /**
   * Removes a header that `add_header` added; those of the server itself stay.
   *
   * @since 2.3.19
   */
  remove_header(this: this, name: string): void;
  /**
   * Sets the body, which ends at a NUL byte. A second one, or one after `submit`, is a panic.
   *
   * @param sync From 2.4.0 on: true sends `Expect: 100-continue` and waits for the server's consent. 2.3 always does so with the
   *   first body for a server, and raises when the parameter is there.
   * @since 2.3.19
   */
  set_payload(this: this, payload: string): void;
  set_payload(this: this, payload: string, sync: boolean): void;
  /**
   * Sends the request and waits for the answer. Never raises: what goes wrong is a status of 9000 and more.
   *
   * A second one is a panic on 2.3 and a segmentation fault on 2.4.
   *
   * @since 2.3.19
   */
  submit(this: this): HttpResponse;
  /**
   * The event below which the request logs. After `submit` a segmentation fault.
   *
   * @since 2.4.3
   */
  get_event(this: this): DovecotEvent;
  /**
   * Makes the request log below another event.
   *
   * @since 2.4.3
   */
  set_event(this: this, event: DovecotEvent): void;
}
