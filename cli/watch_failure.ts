import { systemReason } from "./system_reason.ts";
import { UsageError } from "./usage_error.ts";

const TOO_MANY =
  "Let the system watch more, as with `sysctl fs.inotify.max_user_watches=524288`, or include fewer folders.";

/** The error for a folder that the system does not let us watch. */
export function unwatchable(cause: NodeJS.ErrnoException, folder: string): UsageError {
  const place = cause.path ?? folder;
  return new UsageError(`Cannot watch ${place}: ${systemReason(cause)}.`, {
    code: "unwatchable-folder",
    hint: cause.code === "ENOSPC" || cause.code === "EMFILE" ? TOO_MANY : undefined,
    cause,
  });
}
