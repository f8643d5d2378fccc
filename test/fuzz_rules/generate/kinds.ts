import type { Draft, Place } from "./draft.ts";

/** A kind of objects of the server. */
export interface ObjectKind {
  /** The declared name of its type. */
  readonly type: string;
  /** A statement that uses an object. */
  use(alias: string, place: Place, draft: Draft): string;
}

const info = (text: string) => `dovecot.i_info(${text});`;

/** Keeps a text of an object for ever, which is right. */
function keepText(draft: Draft, place: Place, text: string): string {
  const kept = draft.name("texts");
  draft.declare(place, `const ${kept}: string[] = [];`);
  return `${kept}.push(${text});`;
}

export const mailbox: ObjectKind = {
  type: "Mailbox",
  use(alias, place, draft) {
    const { random } = draft;
    if (random.chance(0.04)) return keepText(draft, place, `${alias}.vname`);
    if (random.chance(0.06)) return info(`${alias}.vname`);
    if (random.chance(0.04)) return info(random.one(`String(${alias})`, `${alias}.toString()`));
    // As a condition it would narrow names, which makes some types of TypeScript depend on themselves.
    if (random.chance(0.03)) return info(`\`same: \${${alias} === ${random.one(...place.aliases)}}\``);
    if (place.isCalm) return random.one(`${alias}.close();`, info(`\`\${${alias}}\``));
    return random.one(
      `${alias}.sync();`,
      random.one(`${alias}.sync();`, `${alias}?.sync();`, `${alias}["sync"]();`),
      `${alias}.open();`,
      info(`\`\${${alias}.status(dovecot.storage.STATUS_MESSAGES).messages} messages\``),
      info(`${alias}.metadata_get("/private/comment") ?? "none"`),
      info(`\`\${${alias}}\``),
      `${alias}.sync();\n${alias}.metadata_set("/private/comment", "seen");`,
    );
  },
};

export const passthrough: ObjectKind = {
  type: "EventPassthrough",
  use: (alias, _, { random }) =>
    random.one(
      `${alias}.add_str("user", "alice");`,
      `${alias}.add_int("count", 1);`,
      `${alias}.set_name("seen");`,
      `${alias}.set_name("seen").add_str("user", "alice");`,
    ),
};

export const earlyUser: ObjectKind = {
  type: "EarlyMailUser",
  use(alias, place, draft) {
    if (draft.random.chance(0.15)) return keepText(draft, place, `${alias}.username`);
    return draft.random.one(
      info(`${alias}.username`),
      info(`${alias}.var_expand("%{user}")`),
      info(`\`\${${alias}}\``),
    );
  },
};

export const wholeUser: ObjectKind = {
  type: "MailUser",
  use(alias, place, draft) {
    if (draft.random.chance(0.4)) return earlyUser.use(alias, place, draft);
    const box = draft.name("own");
    return draft.random.one(
      `{\nusing ${box} = ${alias}.mailbox("Archive");\n${box}.sync();\n}`,
      info(`${alias}.metadata_get("/private/kept") ?? "none"`),
      `${alias}.metadata_set("/private/seen", "yes");`,
    );
  },
};

export const lateUser: ObjectKind = { ...earlyUser, type: "LateMailUser" };
