import type { AuthCase } from "../../auth_case.ts";
import { cache } from "./cache.ts";
import { chains } from "./chains.ts";
import { doveadm } from "./doveadm.ts";
import { drivers } from "./drivers.ts";
import { errors } from "./errors.ts";
import { examples } from "./examples.ts";
import { fields } from "./fields.ts";
import { fuzzFound } from "./fuzz_found.ts";
import { httpLogins } from "./http.ts";
import { iterate } from "./iterate.ts";
import { luaModules } from "./lua_modules.ts";
import { methods } from "./methods.ts";
import { mistakes } from "./mistakes.ts";
import { noResults } from "./no_results.ts";
import { passwordVerify } from "./password_verify.ts";
import { passwords } from "./passwords.ts";
import { processes } from "./processes.ts";
import { request } from "./request.ts";
import { results } from "./results.ts";
import { specialFields } from "./special_fields.ts";
import { systemNames } from "./system_names.ts";
import { typescript } from "./typescript.ts";

/** Every case of auth scripts. */
export const authCases: readonly AuthCase[] = [
  ...results,
  ...mistakes,
  ...noResults,
  ...fields,
  ...specialFields,
  ...errors,
  ...request,
  ...methods,
  ...iterate,
  ...passwordVerify,
  ...passwords,
  ...cache,
  ...chains,
  ...drivers,
  ...processes,
  ...luaModules,
  ...systemNames,
  ...doveadm,
  ...typescript,
  ...fuzzFound,
  ...httpLogins,
  ...examples,
];
