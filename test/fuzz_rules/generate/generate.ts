import type { FuzzProgram } from "../program.ts";
import { assemble, type MadeMistake } from "./assemble.ts";
import { authScenarios } from "./auth_scenarios.ts";
import { drawConstruct, groupOf } from "./constructs.ts";
import { Draft, type Place } from "./draft.ts";
import { Random } from "./random.ts";
import { routes } from "./routes/index.ts";
import { mailScenarios, type Scenario } from "./scenarios.ts";

/** The contexts of programs, and what those of each are about. */
const SCENARIOS = { mail: mailScenarios, auth: authScenarios } as const;

export type RuleContext = keyof typeof SCENARIOS;

/** What programs are made. */
export interface Wanted {
  readonly context?: RuleContext | undefined;
  /** Only programs with this construct or mistake. */
  readonly construct?: string | undefined;
}

/** The share of programs that get a mistake. */
const MISTAKEN = 0.66;

/** After as many programs without a construct there is none with it. */
const MOST_VAIN = 20_000;

/** The programs of a seed, without end; where a construct or a mistake is named, those that have it. */
export function* programsOf(
  seed: number,
  { construct, context = "mail" }: Wanted = {},
): Generator<{ readonly program: FuzzProgram; readonly index: number }> {
  let last = 0;
  for (let index = 0; ; index++) {
    const program = generate(seed, index, SCENARIOS[context]);
    const names = [...program.constructs, ...program.mistakes];
    if (construct === undefined || names.some((name) => name === construct || groupOf(name) === construct)) {
      last = index;
      yield { program, index };
    }
    if (index - last > MOST_VAIN) throw new Error(`no program has the construct ${construct}`);
  }
}

/** The program of a number, in the sequence of programs that a seed gives. */
function generate(seed: number, index: number, scenarios: readonly Scenario[]): FuzzProgram {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const scenario = random.one(...scenarios.flatMap((each) => Array<Scenario>(each.weight).fill(each)));
  const draft = new Draft(random, scenario.kind, scenario.hook);
  const isMistaken = random.chance(MISTAKEN);
  // A long way shows more of what a mistake passes; right programs are about as long as people write them.
  const length = isMistaken ? 2 + random.below(4) : random.below(4);
  const body = scenario.write(draft, (place) => block(draft, place, length));
  return assemble(draft, body, isMistaken ? makeMistake(draft, scenario) : undefined);
}

/** Statements that use the object, along routes of this length. */
function block(draft: Draft, place: Place, length: number): string {
  const { random } = draft;
  const lines = [draft.point(place)];
  if (random.chance(0.3)) lines.push(draft.use(place));
  if (length > 0) {
    const route = drawConstruct(draft, routes);
    lines.push(route(draft, place, (inner) => block(draft, inner, length - 1)));
  }
  lines.push(draft.point(place));
  if (length === 0 || random.chance(0.4)) lines.push(draft.use(place));
  return lines.join("\n");
}

function makeMistake(draft: Draft, { mistakes }: Scenario): MadeMistake {
  for (;;) {
    const point = draft.random.below(draft.points.length);
    const name = draft.random.one(...Object.keys(mistakes));
    const made = mistakes[name]!(draft, draft.points[point]!);
    if (!made) continue;
    draft.mistakes.add(name);
    return { ...made, point };
  }
}
