import type { EventBuilder } from "./event_builder.d.ts";

/**
 * A passthrough event: it lives until its one log call. Made by `event.passthrough_event()`.
 *
 * Any use after the log call kills the process (panic from 2.3.18 on, segmentation fault before), so the log methods
 * give nothing to go on with. Do not keep it in a variable that outlives the statement.
 */
export interface EventPassthrough extends EventBuilder {
  /**
   * Ends the event; the text is written only when debugging is on.
   *
   * @since 2.3.4
   */
  log_debug(this: this, message: string): void;

  /**
   * Ends the event with an `Info:` line.
   *
   * @since 2.3.4
   */
  log_info(this: this, message: string): void;

  /**
   * Ends the event with a `Warning:` line.
   *
   * @since 2.3.4
   */
  log_warning(this: this, message: string): void;

  /**
   * Ends the event with an `Error:` line.
   *
   * @since 2.3.4
   */
  log_error(this: this, message: string): void;
}
