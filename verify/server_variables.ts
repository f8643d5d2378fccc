import { type Configured, NAMES, settingValue } from "./configuration.ts";
import { JudgeError } from "./judge_error.ts";
import { environmentBelow } from "./world_files.ts";

/** The environment that a server's processes import: names of the machine, and what the world says. */
export function variablesOf(root: string, configured: Configured): Readonly<Record<string, string>> {
  return { ...NAMES, ...environmentBelow(root, configured) };
}

/** Variables as the words of a setting of 2.3, which a blank separates. */
export function environmentWords(root: string, configured: Configured): string {
  return Object.entries(variablesOf(root, configured))
    .map(([name, value]) => `${name}=${oneWord(name, value)}`)
    .join(" ");
}

/** Variables as the lines of a block of 2.4. */
export function environmentLines(root: string, configured: Configured): string {
  return Object.entries(variablesOf(root, configured))
    .map(([name, value]) => `${name} = ${settingValue(value)}`)
    .join("\n  ");
}

/** A value that a blank would end. Throws a JudgeError for one with a blank. */
export function oneWord(name: string, value: string): string {
  if (!/\s/.test(value)) return value;
  throw new JudgeError({
    code: "no-such-setting",
    message: `Dovecot 2.3 cannot have ${name}=${JSON.stringify(value)}: a value ends at a blank.`,
    hint: "Take the blank out of the world.",
  });
}
