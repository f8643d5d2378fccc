import ljstype from "fengari/src/ljstype.js";
import llex from "fengari/src/llex.js";
import lobject from "fengari/src/lobject.js";
import { fromLatin1 } from "../luastring.ts";
import type { LexState, LuaString, TokenValue } from "../parser/syntax.d.ts";
import { readNumber } from "./numbers.ts";

const END = -1;
const NEWLINE = 10;
const POINT = 46;
const OPENING = 91;
const DELETE = 127;
/** What the letters behind a backslash stand for; any other byte stands for itself. */
const ESCAPES: ReadonlyMap<number, number> = new Map(
  [..."abfnrtv"].map((letter, index) => [letter.charCodeAt(0), [7, 8, 12, 10, 13, 9, 11][index]!]),
);

/** A token in messages: all of them are quoted. */
export function tokenText({ L }: LexState, token: number): LuaString {
  const { FIRST_RESERVED, RESERVED, luaX_tokens } = llex;
  const quote = (text: LuaString) => lobject.luaO_pushfstring(L, fromLatin1("'%s'"), text);
  if (token >= FIRST_RESERVED) {
    const known = token === RESERVED.TK_INT ? RESERVED.TK_FLT! : token;
    return quote(luaX_tokens[known - FIRST_RESERVED]!);
  }
  if (token < 32 || token === DELETE) return lobject.luaO_pushfstring(L, fromLatin1("'char(%d)'"), token);
  return quote(Uint8Array.of(token));
}

/** Reads a number as C's strtod does. */
export function readNumeral(ls: LexState, seminfo: TokenValue): number {
  const TK_FLT = llex.RESERVED.TK_FLT!;
  while (ljstype.lisdigit(ls.current) || ls.current === POINT) llex.save_and_next(ls);
  if (llex.check_next2(ls, "Ee")) llex.check_next2(ls, "-+");
  while (ljstype.lislalnum(ls.current)) llex.save_and_next(ls);
  const number = readNumber(ls.buff.buffer.subarray(0, ls.buff.n));
  if (number === false) llex.lexerror(ls, fromLatin1("malformed number"), TK_FLT);
  seminfo.r = number;
  return TK_FLT;
}

/** Reads an escape in a string; the backslash is not kept. */
export function readEscape(ls: LexState): void {
  llex.next(ls);
  if (ls.current === END) return; // The next round raises the error.
  if (llex.currIsNewline(ls)) {
    llex.save(ls, NEWLINE);
    llex.inclinenumber(ls);
  } else if (ljstype.lisdigit(ls.current)) {
    llex.save(ls, readCode(ls));
  } else {
    llex.save(ls, ESCAPES.get(ls.current) ?? ls.current);
    llex.next(ls);
  }
}

/** Up to three decimal digits. */
function readCode(ls: LexState): number {
  let code = 0;
  for (let i = 0; i < 3 && ljstype.lisdigit(ls.current); i++) {
    code = 10 * code + ls.current - 48;
    llex.next(ls);
  }
  if (code > 255) llex.lexerror(ls, fromLatin1("escape sequence too large"), llex.RESERVED.TK_STRING!);
  return code;
}

/** Reads a bracket in a long string or comment, which must not begin another one. */
export function readOpening(ls: LexState, level: number): void {
  if (llex.skip_sep(ls) !== level) return;
  llex.save_and_next(ls);
  if (level === 0) llex.lexerror(ls, fromLatin1("nesting of [[...]] is deprecated"), OPENING);
}
