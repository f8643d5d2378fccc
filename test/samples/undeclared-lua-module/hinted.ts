/// <reference path="./lua_modules.d.ts" />
import type { EarlyMailUser } from "dovescript";
import inventory from "lua:inventory";

export function mail_user_created(user: EarlyMailUser): void {
  dovecot.i_info(`${inventory.count(user.username)}`);
}
