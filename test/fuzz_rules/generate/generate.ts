import type { FuzzProgram } from "../program.ts";
import { Draft, type Hook, type Place, type Rest } from "./draft.ts";
import { earlyUser, mailbox, type ObjectKind, passthrough } from "./kinds.ts";
import { earlyUserMistakes, type Mistake, mailboxMistakes, passthroughMistakes } from "./mistakes.ts";
import { owners } from "./owners.ts";
import { Random } from "./random.ts";
import { routes } from "./routes/index.ts";

const created: Hook = { name: "mail_user_created", type: "EarlyMailUser" };
const deinitPre: Hook = { name: "mail_user_deinit_pre", type: "MailUser" };

/** The share of programs that get a mistake. */
const MISTAKEN = 0.6;

/** After as many programs without a construct there is none with it. */
const MOST_VAIN = 10_000;

/** A kind of objects, where a program moves it, and what can be wrong with that. */
interface Scenario {
  readonly kind: ObjectKind;
  readonly hook: Hook;
  readonly mistakes: Readonly<Record<string, (draft: Draft, place: Place) => Mistake | undefined>>;
  /** Writes the statements of the hook around what is done with the object. */
  write(draft: Draft, rest: Rest): string;
}

const local = (alias: string, isCalm: boolean): Place => ({
  aliases: [alias],
  user: "user",
  isCalm,
  isLocal: true,
});

const mailboxes: Scenario = {
  kind: mailbox,
  hook: deinitPre,
  mistakes: mailboxMistakes,
  write(draft, rest) {
    const name = draft.random.one("using", ...Object.keys(owners));
    draft.constructs.add(name);
    return owners[name]!(draft, "user", rest);
  },
};

const passthroughs: Scenario = {
  kind: passthrough,
  hook: created,
  mistakes: passthroughMistakes,
  write: (_, rest) => `const event = dovecot.event().passthrough_event();
${rest(local("event", true))}
event.log_info("seen");`,
};

const earlyUsers: Scenario = {
  kind: earlyUser,
  hook: created,
  mistakes: earlyUserMistakes,
  write: (_, rest) => rest(local("user", true)),
};

/** The programs of a seed, without end; where a construct is named, those that have it. */
export function* programsOf(
  seed: number,
  construct?: string,
): Generator<{ readonly program: FuzzProgram; readonly index: number }> {
  let last = 0;
  for (let index = 0; ; index++) {
    const program = generate(seed, index);
    if (construct === undefined || program.constructs.includes(construct)) {
      last = index;
      yield { program, index };
    }
    if (index - last > MOST_VAIN) throw new Error(`no program has the construct ${construct}`);
  }
}

/** The program of a number, in the sequence of programs that a seed gives. */
function generate(seed: number, index: number): FuzzProgram {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const scenario = random.one(mailboxes, mailboxes, mailboxes, passthroughs, earlyUsers);
  const draft = new Draft(random, scenario.kind, scenario.hook);
  const body = scenario.write(draft, (place) => block(draft, place, 1 + random.below(3)));
  const mistake = random.chance(MISTAKEN) ? makeMistake(draft, scenario) : undefined;
  return assemble(draft, body, mistake);
}

/** Statements that use the object, along routes of this length. */
function block(draft: Draft, place: Place, length: number): string {
  const { random } = draft;
  const lines = [draft.point(place)];
  if (random.chance(0.4)) lines.push(draft.use(place));
  if (length > 0) {
    const name = random.one(...Object.keys(routes));
    draft.constructs.add(name);
    lines.push(routes[name]!(draft, place, (inner) => block(draft, inner, length - 1)));
  }
  lines.push(draft.point(place));
  if (length === 0 || random.chance(0.5)) lines.push(draft.use(place));
  return lines.join("\n");
}

/** A mistake, and the number of the point at which it is made. */
interface MadeMistake extends Mistake {
  readonly point: number;
}

function makeMistake(draft: Draft, { mistakes }: Scenario): MadeMistake | undefined {
  const point = draft.random.below(draft.points.length);
  const place = draft.points[point]!;
  const name = draft.random.one(...Object.keys(mistakes));
  const made = mistakes[name]!(draft, place);
  if (!made) return makeMistake(draft, { mistakes } as Scenario);
  draft.constructs.add(name);
  return { ...made, point };
}

function assemble(draft: Draft, body: string, mistake: MadeMistake | undefined): FuzzProgram {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: marks of points are no characters of programs
  const mark = /\u0001(\d+)\u0002/g;
  const fill = (text: string) =>
    text.replace(mark, (_, number: string) => (Number(number) === mistake?.point ? mistake.here : ""));
  const hook = [mistake?.before, fill(body), mistake?.after].filter(Boolean).join("\n");
  const hooks = { mail_user_created: "", mail_user_deinit_pre: "", [draft.hook.name]: hook };
  const types = "EarlyMailUser, EventPassthrough, LateMailUser, Mailbox, MailHooks, MailUser";
  const later = mistake?.later ? `mail_user_deinit() {\n${mistake.later}\n},\n` : "";
  const text = `import type { ${types} } from "dovescript";

${draft.tops.map(fill).join("\n\n")}

export default {
mail_user_created(user) {
${hooks.mail_user_created}
},
mail_user_deinit_pre(user) {
${hooks.mail_user_deinit_pre}
},
${later}} satisfies MailHooks;
`;
  return { entry: tidy(text), modules: {}, constructs: [...draft.constructs] };
}

/** Indents by braces, and leaves out empty lines in blocks. */
function tidy(text: string): string {
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
