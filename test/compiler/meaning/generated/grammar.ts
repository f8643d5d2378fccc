import fc from "fast-check";
import { expressions } from "./mixed_expressions.ts";

/**
 * A text of which programs are made. In it stand for others:
 *
 *     @n @s @b @a @t @i   an expression: number, text, boolean, numbers, texts, a place from 0 to 3
 *     @body               statements, also other constructs
 *     @l                  a copy of at most two numbers, to go through with statements
 *     ⟨x¦y¦⟩              one of these texts, which may contain all of this again
 *     §                   the number of the construct, which makes names unique
 *     “…#{x}…”            a template
 */
export type Pattern = string;

/** What stands for `@n`, `@body`… */
export type Slots = Readonly<Record<string, fc.Arbitrary<string>>>;

/** An arbitrary of the texts that a pattern allows. */
export function textsOf(pattern: Pattern, slots: Slots): fc.Arbitrary<string> {
  const parts = pattern.split(/(@\w+|[⟨¦⟩])/);
  let at = 0;
  const sequence = (): fc.Arbitrary<string> => {
    const all: fc.Arbitrary<string>[] = [];
    for (; at < parts.length && parts[at] !== "¦" && parts[at] !== "⟩"; at++) {
      const part = parts[at]!;
      if (part === "⟨") all.push(choice());
      else if (part.startsWith("@")) all.push(slotOf(part.slice(1), slots));
      else if (part !== "") all.push(fc.constant(part));
    }
    return fc.tuple(...all).map((texts) => texts.join(""));
  };
  const choice = (): fc.Arbitrary<string> => {
    const all: fc.Arbitrary<string>[] = [];
    do {
      at++;
      all.push(sequence());
    } while (parts[at] === "¦");
    if (parts[at] !== "⟩") throw new Error(`a ⟨ is open in ${pattern}`);
    return fc.oneof(...all);
  };
  const whole = sequence();
  if (at < parts.length) throw new Error(`a ${parts[at]} is outside of ⟨⟩ in ${pattern}`);
  return whole;
}

function slotOf(name: string, slots: Slots): fc.Arbitrary<string> {
  const slot = slots[name];
  if (!slot) throw new Error(`nothing stands for @${name}`);
  return slot;
}

/** Writes templates as TypeScript does. */
export const written = (text: string): string => text.replace(/[“”]/g, "`").replaceAll("#{", "${");

/** What stands in for expressions where the variables of {@link variables} are known, and where they are not. */
export const inside: Slots = expressions(["nA", "nB"], ["sA", "sB"], ["bA"], ["aA"], ["tA"]);
export const outside: Slots = expressions([], [], [], [], []);

/** The variables that all statements know. */
export const variables = `let nA = num(3), nB = num(-2), sA = str("abc"), sB = str(""), bA = hide(true);
let aA = [3, 1, 2], tA = ["x", "y"];`;

/** Functions that hide what they are given from the compiler. */
export const helpers = `function hide<T>(value: T): T { return value; }
function num(value: number): number { return value; }
function str(value: string): string { return value; }
function log(value: string | number | boolean): void { dovecot.i_info(\`\${value}\`); }`;
