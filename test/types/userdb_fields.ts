import { accept, type UserdbFields } from "dovescript";
import { typeOf } from "./exact.ts";

declare const fields: Required<UserdbFields>;
typeOf(fields.uid).is<string | number>();
typeOf(fields.gid).is<string | number>();
typeOf(fields.home).is<string>();
typeOf(fields.mail).is<string>();
typeOf(fields.mail_driver).is<string>();
typeOf(fields.mail_path).is<string>();
typeOf(fields.chroot).is<string>();
typeOf(fields.system_groups_user).is<string>();
typeOf(fields.quota_rule).is<string>();
typeOf(fields.quota_storage_size).is<string | number>();
typeOf(fields.quota_message_count).is<string | number>();
typeOf(fields.quota_max_mail_size).is<string | number>();
typeOf(fields.quota_mail_size).is<string | number>();
typeOf(fields.namespace).is<string>();
typeOf(fields["namespace+"]).is<string>();

accept({ uid: 5000, gid: "vmail", home: "/var/vmail/ann", mail: undefined });
// @ts-expect-error TS2322: a home is a text
accept({ home: 5 });
// @ts-expect-error TS2322: a user is a number or a name
accept({ uid: true });
