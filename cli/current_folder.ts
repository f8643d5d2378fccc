import { UsageError } from "./usage_error.ts";

/**
 * The current folder.
 *
 * @throws UsageError when it was removed while a shell was in it.
 */
export function currentFolder({ cwd }: { cwd: () => string }): string {
  try {
    return cwd();
  } catch (cause) {
    throw new UsageError("The current folder does not exist.", {
      code: "current-folder-missing",
      hint: "Change to another folder: the shell is still in one that was removed.",
      cause,
    });
  }
}
