import type { Place } from "./draft.ts";
import type { Random } from "./random.ts";

/** A kind of objects of the server. */
export interface ObjectKind {
  /** The declared name of its type. */
  readonly type: string;
  /** A statement that uses an object. */
  use(alias: string, place: Pick<Place, "isCalm">, random: Random): string;
}

const info = (text: string) => `dovecot.i_info(${text});`;

export const mailbox: ObjectKind = {
  type: "Mailbox",
  use(alias, { isCalm }, random) {
    if (isCalm)
      return random.one(
        `${alias}.close();`,
        info(`\`\${${alias}}\``),
        info(`${alias}.vname`),
        `${alias}.close();`,
      );
    return random.one(
      `${alias}.sync();`,
      `${alias}.open();`,
      info(`\`\${${alias}.status(dovecot.storage.STATUS_MESSAGES).messages}\``),
      info(`${alias}.metadata_get("/private/comment") ?? "none"`),
      info(`\`\${${alias}}\``),
      info(`${alias}.vname`),
    );
  },
};

export const passthrough: ObjectKind = {
  type: "EventPassthrough",
  use: (alias, _, random) =>
    random.one(
      `${alias}.add_str("user", "alice");`,
      `${alias}.add_int("count", 1);`,
      `${alias}.set_name("seen");`,
    ),
};

export const earlyUser: ObjectKind = {
  type: "EarlyMailUser",
  use: (alias, _, random) =>
    random.one(info(`${alias}.username`), info(`${alias}.var_expand("%{user}")`), info(`\`\${${alias}}\``)),
};
