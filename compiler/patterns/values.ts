import type { Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { type Expression, parseExpression } from "./parse.ts";
import { optionalGroups } from "./parts.ts";
import { isHandedOver, isPattern, isPatternLiteral, literalOf, literalText, patternUse } from "./uses.ts";

/** What is known of the regular expressions of a program that are handed over, of which a use may get any. */
export interface PatternValues {
  /** One has the flag `g` or `y`, so that it remembers its last match. */
  readonly remembers: boolean;
  readonly isSticky: boolean;
  readonly hasNames: boolean;
  /** One has a group that may take no part in a match. */
  readonly hasOptional: boolean;
  /** Something splits texts by them. */
  readonly splits: boolean;
  /** The program asks values for `lastIndex` or `global`. */
  readonly isAsked: boolean;
}

/** Collects facts about the regular expressions among the values of a program. */
export function patternValues(meaning: Meaning): PatternValues {
  const [first] = meaning.facts.files;
  return meaning.remember("pattern values", first!, () => find(meaning));
}

function find(meaning: Meaning): PatternValues {
  const nodes = meaning.facts.files.flatMap((file) => meaning.facts.nodesOf(file).nodes);
  const values = nodes.flatMap((node) => readValue(node, meaning));
  return {
    remembers: values.some(({ isGlobal, isSticky }) => isGlobal || isSticky),
    isSticky: values.some(({ isSticky }) => isSticky),
    hasNames: values.some(({ groups }) => groups.some((name) => name !== undefined)),
    hasOptional: values.some(({ part }) => optionalGroups(part).length > 0),
    splits: nodes.some((node) => splitsByValue(node, meaning)),
    isAsked: nodes.some((node) => isAsking(node, meaning)),
  };
}

function readValue(node: ts.Node, meaning: Meaning): Expression[] {
  if (!isPatternLiteral(node, meaning) || !isHandedOver(node, meaning)) return [];
  try {
    return [parseExpression(literalText(node, meaning)!)];
  } catch {
    // It has an error of its own.
    return [];
  }
}

function splitsByValue(node: ts.Node, meaning: Meaning): boolean {
  const use = ts.isCallExpression(node) ? patternUse(node, meaning) : undefined;
  if (use?.method !== "split") return false;
  const literal = literalOf(use.pattern, meaning);
  return !literal || isHandedOver(literal, meaning);
}

function isAsking(node: ts.Node, meaning: Meaning): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    /^(?:lastIndex|global)$/.test(node.name.text) &&
    isPattern(meaning.typeOf(node.expression), meaning)
  );
}
