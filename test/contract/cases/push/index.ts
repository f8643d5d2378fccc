import type { PushCase } from "../../push_case.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { scripts } from "./scripts.ts";
import { transactions } from "./transactions.ts";
import { typescript } from "./typescript.ts";
import { users } from "./users.ts";

/** Every case of push-notification scripts. */
export const pushCases: readonly PushCase[] = [
  ...actions,
  ...fields,
  ...transactions,
  ...scripts,
  ...users,
  ...typescript,
];
