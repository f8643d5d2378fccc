/** One action, and what came of it. */
export interface Performed {
  /** As it was typed, without `doveadm`. */
  readonly command: string;
  /** The lines that doveadm printed. */
  readonly output: readonly string[];
  readonly exitCode: number;
  /** The lines that the server logged meanwhile. */
  readonly lines: readonly string[];
}

/** All actions of a trial, with what the server logged before the first and after the last one. */
export interface Performance {
  readonly start: readonly string[];
  readonly actions: readonly Performed[];
  readonly stop: readonly string[];
  /** The HTTP requests that were received, each with the number of its connection. */
  readonly requests: readonly string[];
}

/** A performance as `dovescript run` prints it. */
export function performanceText({ start, actions, stop }: Omit<Performance, "requests">): string {
  const text = [
    ...titled("start", start),
    ...actions.flatMap(({ command, output, exitCode, lines }) => [
      `-- ${command}`,
      ...output.map((line) => `> ${line}`.trimEnd()),
      `rc ${exitCode}`,
      ...lines,
    ]),
    ...titled("stop", stop),
  ];
  return text.map((line) => `${line}\n`).join("");
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`-- ${title}`, ...lines];
}
