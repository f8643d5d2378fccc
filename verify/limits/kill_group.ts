/** Ends all processes of a group that are left. */
export function killGroup(group: number | undefined): void {
  // Group 0 would be this process's own.
  if (group === undefined || group === 0) return;
  try {
    process.kill(-group, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
