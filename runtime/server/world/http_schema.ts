import * as v from "valibot";
import { choice, fields, list, must, named, text } from "../../validation/schema_parts.ts";
import type { HttpWorld } from "./http_world.ts";

const pattern = (description: string) => v.exactOptional(text(description));

const whole = (description: string, least: number, most: number) =>
  v.exactOptional(
    v.pipe(
      v.number(must("a number")),
      v.integer(must("a whole number")),
      v.minValue(least, must(`at least ${least}`)),
      v.maxValue(most, must(`at most ${most}`)),
      v.description(description),
    ),
  );

const oneLine = v.pipe(v.string(must("a text")), v.regex(/^[^\r\n]*$/, must("a text of one line")));

const headers = (description: string) =>
  v.exactOptional(
    v.pipe(
      named(v.pipe(v.string(), v.regex(/^[\w!#$%&'*+.^`|~-]+$/, "must be named as a header is")), oneLine),
      v.description(description),
    ),
  );

const FAILURES = ["refused", "dns", "tls", "timeout", "closed", "cut-off", "stalled"] as const;

/** An answer of a server. */
export const httpAnswer = fields({
  status: whole("The status of the answer.", 100, 599),
  reason: v.exactOptional(v.pipe(oneLine, v.description("The words behind the status."))),
  headers: headers("The headers of the answer."),
  body: v.exactOptional(text("The body of the answer.")),
  json: v.exactOptional(v.pipe(v.unknown(), v.description("A value that is sent as JSON."))),
  raw: v.exactOptional(text("The whole answer as it is sent, after which the connection ends.")),
  delay: whole("How many milliseconds pass before it answers.", 0, 86_400_000),
  failure: v.exactOptional(choice(FAILURES, "What the server does instead of answering.")),
});

const route = fields({
  method: pattern("The method of requests that it answers."),
  url: v.pipe(
    v.string(must("a text")),
    v.regex(/^(?:[Hh][Tt][Tt][Pp][Ss]?|\*):\/\/[^/]|^\*/, must("a URL such as http://localhost/*")),
    v.description("The URL of requests that it answers; * stands for any text."),
  ),
  headers: headers("Headers that a request must have; * stands for any text."),
  body: pattern("The body of requests that it answers; * stands for any text."),
  answer: v.exactOptional(httpAnswer),
  answers: v.exactOptional(
    v.pipe(
      list(httpAnswer),
      v.check((answers) => answers.length > 0, "must have at least one answer"),
      v.description("Answers one after the other; the last one is repeated."),
    ),
  ),
  times: whole("How many requests it answers.", 1, 1_000_000),
});

/** The network of a world. */
export const httpSchema = fields({
  routes: v.exactOptional(
    v.pipe(list(route), v.description("What servers answer; the first that fits counts.")),
  ),
}) satisfies v.GenericSchema<unknown, HttpWorld>;
