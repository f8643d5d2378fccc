import fc from "fast-check";
import { hook } from "../programs.ts";
import { type Construct, constructs } from "./constructs/index.ts";
import { fill } from "./fill.ts";
import { helpers, inside, outside, type Slots, textsOf, variables, written } from "./grammar.ts";

/** A program of several constructs. */
export interface Mixture {
  readonly source: string;
  readonly modules: Readonly<Record<string, string>>;
  /** The names of its constructs, as often as they occur. */
  readonly names: readonly string[];
}

/*
 * A construct is written as [name|body|top|module|…], with characters that no program contains: bodies may contain
 * others, whose numbers are only known when the program is whole.
 */
const [open, next, close] = ["\u0001", "\u0002", "\u0003"] as const;

function bodyOf(
  name: string,
  { body, top = "", modules = {} }: Construct,
  slots: Slots,
): fc.Arbitrary<string> {
  const parts = [body, top, ...Object.values(modules)];
  const texts = parts.map((part, index) => textsOf(part, index === 0 ? slots : outside));
  return fc.tuple(...texts).map((all) => `${open}${[name, ...all].join(next)}${close}`);
}

/** Statements that change the variables, for what stands between constructs. */
const changes = `⟨log(@n);¦log(@s);¦nA = @n;¦nB += @n;¦sA = @s.slice(0, 12);¦if (sB.length < 5) sB += "q";¦bA = @b;¦aA = @a.slice(0, 6);¦if (aA.length < 9) aA.push(@n);¦tA = @t.slice(0, 4).map((each) => each.slice(0, 9));¦log(@a.join());⟩`;

/** The statements of a program with these constructs. */
function statements(
  used: Readonly<Record<string, Construct>>,
  count: fc.ArrayConstraints,
): fc.Arbitrary<string> {
  const plain = textsOf(changes, inside);
  const { block } = fc.letrec<{ construct: string; block: string }>((tie) => {
    const slots = {
      ...inside,
      l: fill("@.slice(0, 2)", inside.a!),
      body: fc.oneof({ maxDepth: 2 }, plain, plain, plain, tie("construct")),
    };
    const all = Object.entries(used).map(([name, construct]) => bodyOf(name, construct, slots));
    return {
      construct: fc.oneof(...all),
      block: fc.array(fc.tuple(tie("construct"), plain), count).map((each) => each.flat().join("\n")),
    };
  });
  return block;
}

/** Programs of constructs; `only` names those that are used, where they are not all. */
export function mixtures(only: readonly string[] = []): fc.Arbitrary<Mixture> {
  const chosen = Object.entries(constructs).filter(([name]) => only.length === 0 || only.includes(name));
  const count = only.length === 1 ? { minLength: 1, maxLength: 1 } : { minLength: 3, maxLength: 6 };
  const end = written("log(“#{nA} #{nB} #{sA} #{sB} #{bA} #{aA.join()} #{tA.join()}”);");
  return fc.tuple(statements(Object.fromEntries(chosen), count), fc.boolean()).map(([text, isTop]) => {
    const { body, tops, modules, names } = assemble(text);
    const place = isTop ? [variables, ""] : ["", variables];
    const imports = tops.flatMap((top) => top.match(/^import .*$/gm) ?? []);
    const rest = tops.map((top) => top.replace(/^import .*$/gm, ""));
    const top = [...imports, helpers, place[0], ...rest].join("\n");
    return { source: hook(`${place[1]}\n${body}\n${end}`, top), modules, names };
  });
}

/** Gives each construct its number, and puts each part of it in its place. */
function assemble(text: string) {
  const tops: string[] = [];
  const modules: Record<string, string> = {};
  const names: string[] = [];
  const construct = (from: number): [body: string, end: number] => {
    const number = names.length + 1;
    const parts = [""];
    names.push("");
    let at = from;
    for (; text[at] !== close; at++) {
      if (text[at] === next) parts.push("");
      else if (text[at] === open) {
        const [inner, end] = construct(at + 1);
        parts.push(`${parts.pop()}${inner}`);
        at = end;
      } else parts.push(`${parts.pop()}${text[at] === "§" ? number : text[at]}`);
    }
    const [name, body, top, ...others] = parts.map(written);
    names[number - 1] = name!;
    if (top) tops.push(top);
    for (const [index, module] of others.entries()) {
      const imports = module.match(/^import .*$/gm) ?? [];
      modules[`m${number}${"abc"[index]}`] = [...imports, helpers, module.replace(/^import .*$/gm, "")].join(
        "\n",
      );
    }
    return [`{\n${body}\n}`, at];
  };
  let body = "";
  for (let at = 0; at < text.length; at++) {
    if (text[at] === open) {
      const [inner, end] = construct(at + 1);
      body += inner;
      at = end;
    } else body += text[at];
  }
  return { body: written(body), tops, modules, names };
}
