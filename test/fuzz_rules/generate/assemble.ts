import type { FuzzProgram } from "../program.ts";
import type { Draft, Unit } from "./draft.ts";
import type { Mistake } from "./mistakes/mistake.ts";

/** A mistake, and the number of the point at which it is made. */
export interface MadeMistake extends Mistake {
  readonly point: number;
}

const TYPES = [
  ...["EarlyMailUser", "EventPassthrough", "LateMailUser", "Mailbox", "MailHooks", "MailUser"],
  ...["AuthHooks", "AuthRequest", "AuthRequestFields", "DovecotEvent"],
];
/** What auth hooks return is made by functions of the package. */
const FUNCTIONS = ["accept"];

/** Puts the parts of a program together, with at most one mistake. */
export function assemble(draft: Draft, body: string, mistake?: MadeMistake): FuzzProgram {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: marks of points are no characters of programs
  const marks = /\u0001(\d+)\u0002/g;
  const fill = (text: string) =>
    text.replace(marks, (_, number: string) => (Number(number) === mistake?.point ? mistake.here : ""));
  const hook = [mistake?.before, fill(draft.withEnd(body, mistake?.end)), mistake?.after];
  const hooks = draft.hook.entry(hook.filter(Boolean).join("\n"), mistake?.later);
  const entry = `${topOf(draft.entry, fill)}\n\n${hooks}`;
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
  const called = FUNCTIONS.filter((name) => text.includes(`${name}(`)).map(
    (name) => `import { ${name} } from "dovescript";\n`,
  );
  const types = used.length === 0 ? "" : `import type { ${used.join(", ")} } from "dovescript";\n`;
  const head = called.join("") + types;
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
