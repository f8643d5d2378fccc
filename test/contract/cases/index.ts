import type { ContractCase } from "../contract_case.ts";
import { base64 } from "./base64.ts";
import { deaths } from "./deaths.ts";
import { dovecot } from "./dovecot.ts";
import { dovecot24 } from "./dovecot_2_4.ts";
import { engine } from "./engine.ts";
import { event } from "./event.ts";
import { eventForcedDebug } from "./event_forced_debug.ts";
import { eventPassthrough } from "./event_passthrough.ts";
import { events } from "./events.ts";
import { examples } from "./examples.ts";
import { fuzzFound } from "./fuzz_found.ts";
import { hooks } from "./hooks.ts";
import { httpCases } from "./http/index.ts";
import { lifetimes } from "./lifetimes.ts";
import { loading } from "./loading.ts";
import { luaCall } from "./lua_call.ts";
import { luaFile } from "./lua_file.ts";
import { luaModules } from "./lua_modules.ts";
import { mailUser } from "./mail_user.ts";
import { userMetadata } from "./mail_user_metadata.ts";
import { mailbox } from "./mailbox.ts";
import { mailboxAuto } from "./mailbox_auto.ts";
import { mailboxFlags } from "./mailbox_flags.ts";
import { mailboxFlagsStatus } from "./mailbox_flags_status.ts";
import { mailboxListed } from "./mailbox_listed.ts";
import { mailboxMetadata } from "./mailbox_metadata.ts";
import { mailboxNames } from "./mailbox_names.ts";
import { mailboxStatus } from "./mailbox_status.ts";
import { metadataKeys } from "./metadata_keys.ts";
import { metadataValues } from "./metadata_values.ts";
import { namespaces } from "./namespaces.ts";
import { registry } from "./registry.ts";
import { releases23 } from "./releases_2_3.ts";
import { releases24 } from "./releases_2_4.ts";
import { restrictGlobalVariables } from "./restrict_global_variables.ts";
import { rules } from "./rules.ts";
import { sessions } from "./sessions.ts";
import { sessionsTogether } from "./sessions_together.ts";
import { storage } from "./storage.ts";
import { time } from "./time.ts";
import { tracebacks } from "./tracebacks.ts";
import { typescript } from "./typescript.ts";
import { varExpand24 } from "./var_expand_2_4.ts";
import { worlds } from "./worlds.ts";

export { type NotReachable, notReachable } from "./not_reachable.ts";

/** Every case of the contract. */
export const cases: readonly ContractCase[] = [
  ...hooks,
  ...loading,
  ...luaModules,
  ...tracebacks,
  ...deaths,
  ...lifetimes,
  ...dovecot,
  ...dovecot24,
  ...base64,
  ...eventForcedDebug,
  ...restrictGlobalVariables,
  ...storage,
  ...event,
  ...eventPassthrough,
  ...events,
  ...registry,
  ...releases23,
  ...fuzzFound,
  ...mailUser,
  ...varExpand24,
  ...luaCall,
  ...luaFile,
  ...mailbox,
  ...mailboxFlags,
  ...mailboxStatus,
  ...userMetadata,
  ...mailboxMetadata,
  ...worlds,
  ...namespaces,
  ...mailboxNames,
  ...mailboxListed,
  ...mailboxAuto,
  ...sessions,
  ...sessionsTogether,
  ...metadataKeys,
  ...metadataValues,
  ...mailboxFlagsStatus,
  ...engine,
  ...httpCases,
  ...time,
  ...rules,
  ...releases24,
  ...typescript,
  ...examples,
];
