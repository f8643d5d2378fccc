import type { EarlyMailUser } from "dovescript";
import json from "lua:cjson";

export function mail_user_created(user: EarlyMailUser): void {
  dovecot.i_info(json.encode({ user: user.username }));
}
