import type { Draft, Place } from "../draft.ts";
import { any, type Mistakes } from "./mistake.ts";

/** A function that is defined elsewhere, which says what it does or nothing at all. */
function declared(draft: Draft, place: Place, { effect, body }: { effect: string; body: string }): string {
  const name = draft.name("outer");
  const says = draft.random.chance(0.5) ? `/** @${effect} value */\n` : "";
  draft.declare(place, `${says}declare function ${name}(value: ${draft.kind.type}): void;`);
  draft.prelude.push(`local kept\nfunction ${name}(value) ${body} end`);
  return name;
}

/** Functions elsewhere that free a mailbox or keep it. */
export const declaredMailboxMistakes: Mistakes = {
  "freed elsewhere"(draft, place) {
    const name = declared(draft, place, { effect: "consumes", body: "value:free()" });
    return { here: `${name}(${any(draft, place)});\n${any(draft, place)}.sync();` };
  },
  "kept elsewhere"(draft, place) {
    const name = declared(draft, place, { effect: "keeps", body: "kept = value" });
    return { here: `${name}(${place.user}.mailbox("Archive"));` };
  },
};

export const declaredPassthroughMistakes: Mistakes = {
  "logged elsewhere"(draft, place) {
    const name = declared(draft, place, { effect: "consumes", body: 'value:log_info("elsewhere")' });
    return { here: `${name}(${any(draft, place)});` };
  },
};

export const declaredUserMistakes: Mistakes = {
  "user kept elsewhere"(draft, place) {
    const name = declared(draft, place, { effect: "keeps", body: "kept = value" });
    return { here: `${name}(${any(draft, place)});` };
  },
};
