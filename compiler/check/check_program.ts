import { possibleContexts } from "../contexts/index.ts";
import { type Analysis, analyse } from "../rules/index.ts";
import { type Parsed, type ParseInput, parse } from "./parse.ts";

/** A program that went through all rules. */
export interface Checked extends Parsed {
  readonly analysis: Analysis;
}

/** Parses and analyses: parse → analyse. Loads nothing that lowers or links. */
export function checkProgram(input: ParseInput): Checked {
  const parsed = parse(input);
  return { ...parsed, analysis: analyse({ ...parsed, possible: possibleContexts(input.contexts) }) };
}
