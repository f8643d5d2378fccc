/** What the system says of a failure, without the path, which the message around it has: `no such file or directory`. */
export function systemReason(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.replace(/^[A-Z][A-Z0-9_]+: /, "").replace(/, [a-z]+(?: '.*)?$/s, "");
}
