import json from "lua:dkjson";
import modules from "lua:package";

modules.path = `/etc/dovecot/lua/?.lua;${modules.path}`;

export function mail_user_created(): void {
  dovecot.i_info(json.encode({ answer: 42 }));
}
