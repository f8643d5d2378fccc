import "./search_path.ts";
import json from "lua:dkjson";

export function mail_user_created(): void {
  dovecot.i_info(json.encode({ answer: 42 }));
}
