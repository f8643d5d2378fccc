import llex from "fengari/src/llex.js";
import lobject from "fengari/src/lobject.js";
import lparser from "fengari/src/lparser.js";
import { fromLatin1 } from "../luastring.ts";
import type { FunctionState, LexState, LuaString } from "../parser/syntax.d.ts";

const SEMICOLON = 59;

/** Statements up to the end of a block: nothing follows `break`, and a semicolon only ends a statement. */
export function parseStatements(ls: LexState): void {
  const { TK_BREAK, TK_RETURN } = llex.RESERVED;
  let last = false;
  while (!last && !lparser.block_follow(ls, 1)) {
    const { token } = ls.t;
    last = token === TK_RETURN || token === TK_BREAK;
    lparser.statement(ls);
    if (token !== TK_RETURN) lparser.testnext(ls, SEMICOLON);
  }
}

/** Refuses a `break` outside of a loop where it is written. */
export function checkBreak(ls: LexState): void {
  let block: typeof ls.fs.bl | null = ls.fs.bl;
  while (block && !block.isloop) block = block.previous;
  if (!block) llex.luaX_syntaxerror(ls, fromLatin1("no loop to break"));
}

/** The error when a function has too many of something. */
export function limitError({ f, ls }: FunctionState, limit: number, what: LuaString): never {
  const line = f.linedefined;
  const owner =
    line === 0
      ? fromLatin1("main function")
      : lobject.luaO_pushfstring(ls.L, fromLatin1("function at line %d"), line);
  ls.t.token = 0;
  const message = fromLatin1("%s has more than %d %s");
  return llex.luaX_syntaxerror(ls, lobject.luaO_pushfstring(ls.L, message, owner, limit, what));
}

/** Makes the environment the first upvalue of a function: getfenv and setfenv need it. */
export function addEnvironment(ls: LexState, fs: FunctionState): void {
  const environment = new lparser.expdesc();
  lparser.init_exp(environment, lparser.expkind.VUPVAL, 0);
  lparser.newupvalue(fs, ls.envn, environment);
}
