import { eachBlock, isHoisted, type Lua } from "../../lua_tree/index.ts";
import type ts from "../../typescript_api.ts";
import type { Names } from "../resolve/bindings.ts";
import { Mentions } from "../resolve/mentions.ts";
import { Running } from "../resolve/running.ts";
import { declareAhead, joinDeclarations } from "./declarations.ts";

/**
 * Lets functions be used before they are written, as JavaScript does. A function moves up to the first statement that
 * uses it. Where variables that it needs are in the way, it stays and is declared ahead, unless it may run before.
 */
export function hoist(chunk: Lua.Statement[], names: Names): void {
  const mentions = new Mentions(names);
  eachBlock(chunk, ({ statements }) => {
    if (statements.some(isHoisted)) moveFunctions(statements, mentions);
    declareAhead(statements, mentions);
    joinDeclarations(statements, mentions);
  });
}

function moveFunctions(statements: Lua.Statement[], mentions: Mentions): void {
  const running = new Running(statements, mentions);
  for (const written of statements.filter(isHoisted)) {
    const [symbol] = mentions.definedBy(written);
    const place = statements.indexOf(written);
    const before = statements.slice(0, place);
    const runs = symbol ? before.findIndex((statement) => running.mayReach(statement, symbol)) : -1;
    const uses = symbol ? before.findIndex((statement) => mentions.of(statement).has(symbol)) : -1;
    const first = Math.min(...[runs, uses].filter((index) => index >= 0));
    if (first === Infinity) continue;
    const needed = neededBetween(statements, { first, place }, mentions);
    if (needed.every(isHoisted) && !needed.includes(statements[first]!)) move(statements, first, needed);
    else if (runs >= 0) {
      const behind = needed.filter((statement) => statements.indexOf(statement) > runs);
      move(statements, runs, behind.filter(isHoisted));
    }
  }
}

/** A function and what it needs of the statements between a place and its own, in their order. */
function neededBetween(
  statements: readonly Lua.Statement[],
  { first, place }: { first: number; place: number },
  mentions: Mentions,
): Lua.Statement[] {
  const between = statements.slice(first, place);
  const declaring = new Map<ts.Symbol, Lua.Statement>(
    between.flatMap((statement) =>
      mentions.declaredBy(statement).map((symbol) => [symbol, statement] as const),
    ),
  );
  const needed = new Set([statements[place]!]);
  const own = mentions.definedBy(statements[place]!);
  for (const statement of needed) {
    if (!isHoisted(statement)) continue;
    for (const symbol of mentions.of(statement)) {
      const declaration = declaring.get(symbol);
      if (declaration && !own.includes(symbol)) needed.add(declaration);
    }
  }
  return [...between, statements[place]!].filter((statement) => needed.has(statement));
}

function move(statements: Lua.Statement[], to: number, moved: readonly Lua.Statement[]): void {
  const target = statements[to]!;
  for (const statement of moved) statements.splice(statements.indexOf(statement), 1);
  statements.splice(statements.indexOf(target), 0, ...moved);
}
