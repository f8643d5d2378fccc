/** The known fields of a userdb. All others are settings of this user: `quota_rule`, `namespace/inbox/separator`. */
export interface UserdbFields {
  /** The system user of the user's mails: a number, or a name that the server looks up. */
  readonly uid?: string | number | undefined;
  /** The system group of the user's mails: a number, or a name that the server looks up. */
  readonly gid?: string | number | undefined;
  /** The home directory. */
  readonly home?: string | undefined;
  /** The mail location: `maildir:~/Maildir`. From 2.4.0 the server wants `mail_driver` and `mail_path` instead. */
  readonly mail?: string | undefined;
  /** The kind of mailboxes, from 2.4.0: `maildir`, `sdbox`, `mdbox`. */
  readonly mail_driver?: string | undefined;
  /** The folder of the mailboxes, from 2.4.0: `~/Maildir`. */
  readonly mail_path?: string | undefined;
  /** The directory that the mail process locks itself into. */
  readonly chroot?: string | undefined;
  /** The user whose system groups the mail process gets. */
  readonly system_groups_user?: string | undefined;
  /** A quota rule, up to 2.4.0: `*:storage=1G`. From 2.4.0 `quota_storage_size` is the limit. */
  readonly quota_rule?: string | undefined;
  /** The limit of the quota, from 2.4.0: `1G`. */
  readonly quota_storage_size?: string | undefined;
}
