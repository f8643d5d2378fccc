// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { hook } from "./programs.ts";

/** Values that go through functions, so that no compiler can know them. */
const top = `function num(value: number): number { return value; }
function str(value: string): string { return value; }
function yes(value: boolean): boolean { return value; }`;

/** A program that logs the text of each value; \`num\`, \`str\` and \`yes\` hide constants from the compiler. */
export const logs = (before: string, ...values: string[]): string =>
  hook(`${before}\n${values.map((value) => `dovecot.i_info(\`\${${value}}\`);`).join("\n")}`, top);

/** A program that must be refused with a code. */
export const refused = (code: string, body: string) => ({ source: hook(body, top), refused: code });
