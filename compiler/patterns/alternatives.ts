import { luaPattern } from "./lua_pattern.ts";
import { hasKind, type Part, type Repeat, sequence } from "./parts.ts";

/** Maximum patterns in place of one expression. */
const most = 4;

/** Each way through the choices of a part, without groups; or undefined where these are many. */
function waysOf(part: Part): Part[] | undefined {
  switch (part.kind) {
    case "choice": {
      const all = part.choices.map(waysOf);
      return all.every((ways) => ways !== undefined) ? few(all.flat()) : undefined;
    }
    case "sequence":
      return part.parts.map(waysOf).reduce<Part[] | undefined>(followed, [sequence([])]);
    case "group":
      return waysOf(part.part);
    case "repeat":
      return repeatedWays(part);
    default:
      return [part];
  }
}

function repeatedWays(repeat: Repeat): Part[] | undefined {
  const { part, min, max } = repeat;
  const ways = waysOf(part);
  const [only] = ways ?? [];
  if (ways?.length === 1 && only?.kind === "set") return [{ ...repeat, part: only }];
  if (!ways || max > 2) return undefined;
  const counts = Array.from({ length: max - min + 1 }, (_, more) => max - more);
  const all = counts.map((count) =>
    Array.from({ length: count }, () => ways).reduce<Part[] | undefined>(followed, [sequence([])]),
  );
  return all.every((some) => some !== undefined) ? few(all.flat()) : undefined;
}

function followed(before: Part[] | undefined, ways: Part[] | undefined): Part[] | undefined {
  return before && ways && few(before.flatMap((first) => ways.map((way) => sequence([first, way]))));
}

const few = (ways: Part[]) => (ways.length <= most ? ways : undefined);

/**
 * Lua patterns of which one matches if and only if the expression does: `/^(re|fwd?):/` as `^re:` and `^fwd?:`. Only
 * for tests, since they say nothing about which way comes first.
 */
export function luaAlternatives(part: Part): string[] | undefined {
  if (hasKind(part, "same")) return undefined;
  const patterns = waysOf(part)?.map(luaPattern);
  return patterns?.every((pattern) => pattern !== undefined) ? [...new Set(patterns)] : undefined;
}
