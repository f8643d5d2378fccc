/** The key of a metadata entry: `/private/…` belongs to the user, `/shared/…` to everybody who may open the mailbox. */
export type MetadataKey = `/private/${string}` | `/shared/${string}`;

/**
 * What `metadata_list` searches below. It ends with `/`: without it the server glues the internal keys to the
 * prefix (`…/pvt/server` gives `…/pvt/serveradmin`).
 */
export type MetadataPrefix = "/private/" | "/shared/" | `/private/${string}/` | `/shared/${string}/`;

/** Metadata entries by key, in no particular order: index it with a key, or walk it with `for (const [key, value] of list)`. */
export type MetadataList = LuaPairsIterable<MetadataKey, string> & {
  readonly [key in MetadataKey]?: string;
};

/** One value per key: the text of the entry, or `undefined` where there is none. */
export type MetadataValues<Keys extends readonly MetadataKey[]> = LuaMultiReturn<{
  -readonly [Index in keyof Keys]: string | undefined;
}>;

/** The metadata methods of mail_user and mailbox. */
export interface Metadata {
  /**
   * Reads metadata: one key gives one value, several keys give as many values.
   *
   * A missing entry is `undefined`. Raises `Mailbox attributes not enabled` when no `mail_attribute_dict` is set.
   *
   * @since 2.3.7
   * @example
   * export default {
   *   mail_user_created() {},
   *   mail_user_deinit_pre(user) {
   *     const stamp = user.metadata_get("/private/last_login");
   *     const [theme, color] = user.metadata_get("/private/theme", "/private/color");
   *     dovecot.i_info(`${stamp ?? "never"} ${theme ?? "plain"} ${color ?? "grey"}`);
   *   },
   * } satisfies MailHooks;
   */
  metadata_get(this: this, key: MetadataKey): string | undefined;
  metadata_get<const Keys extends readonly [MetadataKey, MetadataKey, ...MetadataKey[]]>(
    this: this,
    ...keys: Keys
  ): MetadataValues<Keys>;

  /**
   * Stores a text under a key.
   *
   * The server silently removes the entry when it is given nil, a boolean or a table, and writes a number as Lua
   * prints it (`3.0`); so only strings are offered here. Raises `Attribute string value has NULs` for a text with NUL.
   *
   * @since 2.3.7
   */
  metadata_set(this: this, key: MetadataKey, value: string): void;

  /**
   * Removes the entry under a key; no error when there is none.
   *
   * @since 2.3.7
   */
  metadata_unset(this: this, key: MetadataKey): void;

  /**
   * All entries below the prefixes, by their full key.
   *
   * Internal entries without a value (`/shared/comment`, `/shared/admin`) may be in it with `""`. Without a
   * `mail_attribute_dict` it gives only those, and does not raise.
   *
   * @since 2.3.7
   */
  metadata_list(this: this, ...prefixes: readonly [MetadataPrefix, ...MetadataPrefix[]]): MetadataList;
}
