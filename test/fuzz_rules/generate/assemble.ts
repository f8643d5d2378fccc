import type { FuzzProgram } from "../program.ts";
import type { Draft, Unit } from "./draft.ts";
import type { Mistake } from "./mistakes/mistake.ts";

/** A mistake, and the number of the point at which it is made. */
export interface MadeMistake extends Mistake {
  readonly point: number;
}

const TYPES = ["EarlyMailUser", "EventPassthrough", "LateMailUser", "Mailbox", "MailHooks", "MailUser"];

/** Puts the parts of a program together, with at most one mistake. */
export function assemble(draft: Draft, body: string, mistake?: MadeMistake): FuzzProgram {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: marks of points are no characters of programs
  const marks = /\u0001(\d+)\u0002/g;
  const fill = (text: string) =>
    text.replace(marks, (_, number: string) => (Number(number) === mistake?.point ? mistake.here : ""));
  const hook = [mistake?.before, fill(draft.withEnd(body, mistake?.end)), mistake?.after];
  const bodies = new Map<string, readonly (string | undefined)[]>([
    ["mail_user_created", []],
    ["mail_user_deinit_pre", []],
  ]);
  if (mistake?.later) bodies.set("mail_user_deinit", [mistake.later]);
  bodies.set(draft.hook.name, hook);
  const hooks = [...bodies].map(
    ([name, lines]) => `${name}(user) {\n${lines.filter(Boolean).join("\n")}\n},`,
  );
  const entry = `${topOf(draft.entry, fill)}

export default {
${hooks.join("\n")}
} satisfies MailHooks;`;
  const modules = draft.modules.map((unit) => [unit.name, withTypes(topOf(unit, fill))] as const);
  return {
    entry: withTypes(entry),
    modules: Object.fromEntries(modules),
    prelude: draft.prelude.join("\n"),
    constructs: [...draft.constructs],
    mistakes: [...draft.mistakes],
  };
}

function topOf({ imports, tops }: Unit, fill: (text: string) => string): string {
  return `${[...new Set(imports)].join("\n")}\n\n${tops.map(fill).join("\n\n")}`;
}

/** Indents a module, and imports the types that it names. */
function withTypes(text: string): string {
  const used = TYPES.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  const head = used.length === 0 ? "" : `import type { ${used.join(", ")} } from "dovescript";\n`;
  return indent(head + text);
}

/** Indents by braces, and leaves out empty lines in blocks. */
function indent(text: string): string {
  let depth = 0;
  const lines = text.split("\n").flatMap((raw) => {
    const line = raw.trim();
    if (line === "") return depth === 0 ? [""] : [];
    const closes = /^[}\])]/.test(line) ? 1 : 0;
    const indented = "  ".repeat(Math.max(0, depth - closes)) + line;
    depth += (line.match(/[{([]/g)?.length ?? 0) - (line.match(/[})\]]/g)?.length ?? 0);
    return [indented];
  });
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}
