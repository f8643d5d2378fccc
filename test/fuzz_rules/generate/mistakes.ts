import type { Draft, Place } from "./draft.ts";

/** What a mistake adds to a program. */
export interface Mistake {
  /** At the place where it is made. */
  readonly here: string;
  /** At the beginning of the hook, and at its end. */
  readonly before?: string;
  readonly after?: string;
  /** At the beginning of `mail_user_deinit`. */
  readonly later?: string;
}

/** Makes a mistake in a place; undefined where it cannot be made. */
type MistakeMaker = (draft: Draft, place: Place) => Mistake | undefined;

type Mistakes = Readonly<Record<string, MistakeMaker>>;

const any = ({ random }: Draft, { aliases }: Place) => random.one(...aliases);

/** Ways to use what is gone. */
export const mailboxMistakes: Mistakes = {
  "freed early": (draft, place) => ({ here: `${any(draft, place)}.free();` }),
  "freed early on a path": (draft, place) => ({
    here: `if (${draft.flag(place)}) ${any(draft, place)}.free();`,
  }),
  "used after free": (draft, place) => ({
    here: `${any(draft, place)}.free();\n${any(draft, place)}.sync();`,
  }),
  "assigned to an outer variable"(draft, place) {
    if (!place.isLocal) return undefined;
    const out = draft.name("out");
    return {
      before: `let ${out}: Mailbox | undefined;`,
      here: `${out} = ${any(draft, place)};`,
      after: `if (${out}) ${out}.sync();`,
    };
  },
  "pushed to an outer array"(draft, place) {
    if (!place.isLocal) return undefined;
    const out = draft.name("out");
    return {
      before: `const ${out}: Mailbox[] = [];`,
      here: `${out}.push(${any(draft, place)});`,
      after: `for (const each of ${out}) each.sync();`,
    };
  },
  "closure called after free"(draft, place) {
    if (!place.isLocal) return undefined;
    const out = draft.name("out");
    return {
      before: `const ${out}: (() => void)[] = [];`,
      here: `${out}.push(() => ${any(draft, place)}.sync());`,
      after: `for (const each of ${out}) each();`,
    };
  },
  "kept for the next hook"(draft, place) {
    const kept = draft.name("kept");
    draft.tops.push(`let ${kept}: Mailbox | undefined;`);
    return { here: `${kept} = ${any(draft, place)};`, later: `${kept}?.sync();` };
  },
  "written to before open": (draft, place) =>
    place.isCalm
      ? undefined
      : { here: `${place.aliases[0]}.close();\n${any(draft, place)}.metadata_unset("/private/x");` },
  "never freed"(draft, place) {
    const box = draft.name("box");
    return { here: `const ${box} = ${place.user}.mailbox("Archive");\n${box}.sync();` };
  },
  "kept unfreed"(draft, place) {
    const kept = draft.name("kept");
    draft.tops.push(`const ${kept} = new Map<string, Mailbox>();`);
    return { here: `${kept}.set("a", ${place.user}.mailbox("Archive"));` };
  },
};

export const passthroughMistakes: Mistakes = {
  "logged early": (draft, place) => ({ here: `${any(draft, place)}.log_info("early");` }),
  "logged early on a path": (draft, place) => ({
    here: `if (${draft.flag(place)}) ${any(draft, place)}.log_info("early");`,
  }),
  "second passthrough event": () => ({ here: `dovecot.event().passthrough_event().log_info("second");` }),
  "passthrough event kept"(draft, place) {
    const kept = draft.name("kept");
    draft.tops.push(`let ${kept}: EventPassthrough | undefined;`);
    return { here: `${kept} = ${any(draft, place)};`, after: `${kept}?.add_str("a", "b");` };
  },
};

export const earlyUserMistakes: Mistakes = {
  "user kept"(draft, place) {
    const kept = draft.name("kept");
    draft.tops.push(`let ${kept}: EarlyMailUser | undefined;`);
    return { here: `${kept} = ${any(draft, place)};`, later: `dovecot.i_info(${kept}?.username ?? "none");` };
  },
  "user kept in an array"(draft, place) {
    const kept = draft.name("kept");
    draft.tops.push(`const ${kept}: EarlyMailUser[] = [];`);
    return { here: `${kept}.push(${any(draft, place)});` };
  },
  "user compared"(draft, place) {
    const name = draft.name("other");
    return {
      here: `const ${name}: unknown[] = [{}, 1];\nif (${name}.includes(${any(draft, place)})) dovecot.i_info("same");`,
    };
  },
};
