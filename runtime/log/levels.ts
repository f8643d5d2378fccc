/** How loud a line is, in Dovecot's words. */
export type LogLevel = "debug" | "info" | "warning" | "error" | "fatal" | "panic";

/** What the server writes between the prefix and the text. */
export const LEVEL_LABELS: Readonly<Record<LogLevel, string>> = {
  debug: "Debug: ",
  info: "Info: ",
  warning: "Warning: ",
  error: "Error: ",
  fatal: "Fatal: ",
  panic: "Panic: ",
};
