import type { ContractCase } from "../contract_case.ts";
import { JUMPS } from "./lua_call_jumps.ts";
import { SCRIPTS } from "./lua_call_scripts.ts";

/** The line whose templates can call functions of the script. */
const LINE = ["2.4.1", "2.4.5"];

const CREATED = "function mail_user_created(user) return 0 end\n";

/** In an IMAP session prefixes are others, and so may be the moment of a death. */
const IN_IMAP = ["a global that may not be read", "in a function that raises"];

const caseOf = (title: string, lua: string): ContractCase => ({
  title: `mail_user:var_expand of 2.4 ${title}`,
  covers: ["mail_user.var_expand"],
  releases: LINE,
  lua: CREATED + lua,
});

/** Functions of the script called by templates. */
export const luaCall: readonly ContractCase[] = [
  ...Object.entries(SCRIPTS).map(([title, lua]) => caseOf(`calls a function ${title}`, lua)),
  ...Object.entries(JUMPS).map(([title, lua]) => caseOf(`lets an error jump out of lua_call: ${title}`, lua)),
  ...IN_IMAP.map((title) => ({
    ...caseOf(`lets an error jump out of lua_call in IMAP: ${title}`, JUMPS[title] ?? ""),
    service: "imap" as const,
  })),
];
