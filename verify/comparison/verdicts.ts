import { isDeepStrictEqual } from "node:util";
import { requestsText, withoutTimes } from "../http/received.ts";
import { eventText, withoutOwnFields } from "../sent_events.ts";
import { joinVerdicts, type Verdict } from "../trial.ts";
import type { Observation, Observed } from "./observed.ts";
import { withoutOwnLines } from "./own_lines.ts";
import { withoutUnpredictable } from "./unpredictable.ts";

/** What a server and the simulator did with the same trial, in the same circumstances. */
export interface Verdicts {
  readonly real: Verdict;
  readonly simulated: Verdict;
}

/** Makes the observations of each process comparable: they are equal when the script behaved the same. */
export function pairsOf(real: Observed, simulated: Observed): Verdicts[] {
  return real.observations.map((observation, index) => pairOf(observation, simulated.observations[index]!));
}

export function areEqual({ real, simulated }: Verdicts): boolean {
  return isDeepStrictEqual(real, simulated);
}

/** How many lines are not the same. */
export function differences({ real, simulated }: Verdicts): number {
  const [expected, actual] = [real, simulated].map(({ transcript, printed, events, requests }) =>
    `${transcript}\n${printed}\n${events}\n${requests}`.split("\n"),
  );
  const changed = expected!.filter((line, index) => line !== actual![index]);
  return changed.length + Math.max(0, actual!.length - expected!.length);
}

/** The verdicts on all processes of a trial as one pair. */
export function join(pairs: readonly Verdicts[], users: readonly string[]): Verdicts {
  return {
    real: joinVerdicts(
      pairs.map(({ real }) => real),
      users,
    ),
    simulated: joinVerdicts(
      pairs.map(({ simulated }) => simulated),
      users,
    ),
  };
}

function pairOf(real: Observation, simulated: Observation): Verdicts {
  const log = withoutOwnLines(plain(real.log), plain(simulated.log));
  const events = real.events.map((event, index) => withoutOwnFields(event, simulated.events[index]));
  return { real: verdictOf({ ...real, log, events }), simulated: verdictOf(simulated) };
}

function plain(log: string): string {
  return withoutUnpredictable(withoutTimes(log));
}

function verdictOf({ log, printed, events, exitCode, ends, requests = [] }: Observation): Verdict {
  const transcript = plain(log).replace(/\n$/, "");
  return {
    transcript: ends === undefined ? transcript : `${transcript}\n${endsText(ends)}`,
    printed: plain(printed),
    events: events.map(eventText).join(""),
    requests: requestsText(requests),
    exitCode,
  };
}

function endsText(ends: NonNullable<Observation["ends"]>): string {
  const lines = [...ends].sort().map(([user, end]) => `--- ${user} ${end}`);
  return lines.join("\n");
}
