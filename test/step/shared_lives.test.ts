import { expect, test } from "vitest";
import {
  coroutinesPanic,
  dictsHaveLifeEvents,
  isAlive,
  leakedPassthroughIsLogged,
} from "../../releases/index.ts";
import { factsOf } from "../../runtime/profiles/facts.ts";

test.each(["2.3.13", "2.3.14", "2.3.16", "2.3.17", "2.4.2", "2.4.3"])(
  "passthrough events and coroutines of %s are the same for the compiler and the simulator",
  (release) => {
    const facts = factsOf(release);
    expect(isAlive(leakedPassthroughIsLogged, release)).toBe(facts.leakedPassthroughIsLogged);
    expect(isAlive(dictsHaveLifeEvents, release)).toBe(facts.dictsHaveLifeEvents);
    expect(isAlive(coroutinesPanic, release)).toBe(facts.coroutinesPanic);
  },
);
