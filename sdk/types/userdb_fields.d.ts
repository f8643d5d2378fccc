/** The known fields of a userdb. All others are settings of this user: `quota_rule`, `namespace/inbox/separator`. */
export interface UserdbFields {
  /** The system user of the user's mails: a number, or a name that the server looks up. */
  readonly uid?: string | number | undefined;
  /** The system group of the user's mails: a number, or a name that the server looks up. */
  readonly gid?: string | number | undefined;
  /** The home directory. */
  readonly home?: string | undefined;
  /**
   * The mail location: `maildir:~/Maildir`. From 2.4.0 the server has `mail_driver` and `mail_path` instead, and ignores this one:
   * `accept` writes those for a constant of a driver and a folder.
   */
  readonly mail?: string | undefined;
  /** The kind of mailboxes, from 2.4.0: `maildir`, `sdbox`, `mdbox`. For 2.3 `accept` writes `mail`, of this and `mail_path`. */
  readonly mail_driver?: string | undefined;
  /** The folder of the mailboxes, from 2.4.0: `~/Maildir`. For 2.3 `accept` writes `mail`, of `mail_driver` and this. */
  readonly mail_path?: string | undefined;
  /** The directory that the mail process locks itself into. */
  readonly chroot?: string | undefined;
  /** The user whose system groups the mail process gets. */
  readonly system_groups_user?: string | undefined;
  /**
   * A quota rule, up to 2.3: `*:storage=1G`. From 2.4.0 the server has `quota_storage_size` and `quota_message_count` instead, and
   * ignores this one: `accept` writes those for a constant rule of all mailboxes.
   */
  readonly quota_rule?: string | undefined;
  /** The limit of the quota, from 2.4.0: `1G`, or a number of bytes. For 2.3 `accept` writes `quota_rule`. */
  readonly quota_storage_size?: string | number | undefined;
  /** The number of messages that the quota allows, from 2.4.0. For 2.3 `accept` writes `quota_rule`. */
  readonly quota_message_count?: string | number | undefined;
  /** The size of the largest message that can be saved, up to 2.3: `50M`. From 2.4.0 `accept` writes `quota_mail_size`. */
  readonly quota_max_mail_size?: string | number | undefined;
  /** The size of the largest message that can be saved, from 2.4.0: `50M`. For 2.3 `accept` writes `quota_max_mail_size`. */
  readonly quota_mail_size?: string | number | undefined;
  /**
   * Up to 2.3 adds a namespace, whose settings are `namespace/NAME/prefix` and others. From 2.4.0 it is the list of all namespaces.
   */
  readonly namespace?: string | undefined;
  /** Adds a namespace, from 2.4.0. For 2.3 `accept` writes `namespace`. */
  readonly "namespace+"?: string | undefined;
}
