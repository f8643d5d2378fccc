import type { Profile } from "../../profiles/profile.ts";
import type { TemplateUser } from "../expansion/template_user.ts";
import type { Process } from "../process/process.ts";
import { fail } from "./failure.ts";
import { PROVIDERS } from "./providers.ts";
import { userVariables } from "./variables.ts";

/** What templates are expanded with. */
export interface ScopeOptions {
  readonly process: Process;
  /** Whose variables there are; without a user there are none. */
  readonly user?: TemplateUser;
  /** False while the user is being made: there are variables, but no script to call. Default `true`. */
  readonly hasMailUser?: boolean;
}

/** The variables of a template. All texts are strings of bytes. */
export class Scope {
  readonly process: Process;
  readonly user: TemplateUser | undefined;
  readonly hasMailUser: boolean;

  constructor({ process, user, hasMailUser = user !== undefined }: ScopeOptions) {
    this.process = process;
    this.user = user;
    this.hasMailUser = hasMailUser;
  }

  get facts(): Profile["facts"] {
    return this.process.profile.facts;
  }

  /** The value of a variable, or of a field of a provider: `user`, `event:session`. */
  lookup(name: string): string {
    const colon = name.indexOf(":");
    if (colon < 0) return this.#variable(name);
    const [prefix, field] = [name.slice(0, colon), name.slice(colon + 1)];
    const provider = Object.hasOwn(PROVIDERS, prefix) ? PROVIDERS[prefix] : undefined;
    if (provider === undefined || (prefix === "userdb" && this.user === undefined))
      return fail(`Unsupported prefix '${prefix}'`);
    return provider(field, this);
  }

  #variable(name: string): string {
    const variables = this.user === undefined ? {} : userVariables(this.user);
    return (
      (Object.hasOwn(variables, name) ? variables[name] : undefined) ?? fail(`Unknown variable '${name}'`)
    );
  }
}
