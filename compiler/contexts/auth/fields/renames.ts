/** A field that one line of releases reads and the other one does not. */
interface Rename {
  readonly former: string;
  readonly newer: string;
  /** True if the values mean the same. */
  readonly isSame: boolean;
}

/** Fields with another name since 2.4.0. Locations and quota rules became several fields. */
export const RENAMES: readonly Rename[] = [
  { former: "quota_max_mail_size", newer: "quota_mail_size", isSame: true },
  { former: "quota_grace", newer: "quota_storage_grace", isSame: false },
  { former: "mail_attachment_dir", newer: "mail_ext_attachment_path", isSame: false },
  { former: "mail_attachment_min_size", newer: "mail_ext_attachment_min_size", isSame: false },
];

/** Adds a namespace to those of dovecot.conf; since 2.4.0 `namespace` alone is the list of all of them. */
export const ADDED_NAMESPACE: Rename = { former: "namespace", newer: "namespace+", isSame: true };
