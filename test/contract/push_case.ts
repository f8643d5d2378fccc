import type { World } from "../../runtime/index.ts";

/** One script of sessions, and what happens to mail. Every judge performs it, and all transcripts must be equal. */
export interface PushCase {
  /** A sentence that starts with the API name. */
  readonly title: string;
  /** The hooks and members shown, such as `message_content_event.snippet`. */
  readonly covers: readonly string[];
  readonly lua?: string;
  /** TypeScript that is compiled first; exactly one of `lua` and `typescript` is given. */
  readonly typescript?: string;
  /** The releases on which the script can be compared, if not on all. */
  readonly releases?: readonly string[];
  /** The world. Default: alice with an empty INBOX. */
  readonly world?: World | ((release: string) => World);
  /** Files of messages by name, as bytes. */
  readonly messages?: Readonly<Record<string, string>>;
  readonly actions: readonly string[];
}
