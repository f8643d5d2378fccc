import type { Profile } from "../../profiles/profile.ts";
import { toBytes } from "../expansion/expansion.ts";
import type { TemplateUser } from "../expansion/template_user.ts";
import type { Process } from "../process/process.ts";
import { fail } from "./failure.ts";
import { PROVIDERS } from "./providers.ts";
import { userVariables } from "./variables.ts";

/** Variables by name, and providers of its own, as texts. */
export interface ProgramSource {
  readonly variables: Readonly<Record<string, string>>;
  readonly providers: Readonly<Record<string, (field: string) => string>>;
}

/** What templates are expanded with. */
export interface ScopeOptions {
  readonly process: Process;
  /** Whose variables there are; without a user there are none. */
  readonly user?: TemplateUser;
  /** Other variables, in the place of those of a user. */
  readonly source?: ProgramSource;
  /** False while the user is being made: there are variables, but no script to call. Default `true`. */
  readonly hasMailUser?: boolean;
}

/** The variables of a template. All texts are strings of bytes. */
export class Scope {
  readonly process: Process;
  readonly user: TemplateUser | undefined;
  readonly hasMailUser: boolean;
  readonly #source: ProgramSource | undefined;

  constructor({ process, user, source, hasMailUser = user !== undefined }: ScopeOptions) {
    this.process = process;
    this.user = user;
    this.hasMailUser = hasMailUser;
    this.#source = source;
  }

  get facts(): Profile["facts"] {
    return this.process.profile.facts;
  }

  /** The value of a variable, or of a field of a provider: `user`, `event:session`. */
  lookup(name: string): string {
    const colon = name.indexOf(":");
    if (colon < 0) return this.#variable(name);
    const [prefix, field] = [name.slice(0, colon), name.slice(colon + 1)];
    const own = this.#source?.providers;
    if (own !== undefined && Object.hasOwn(own, prefix)) return toBytes(own[prefix]?.(field) ?? "");
    const provider = Object.hasOwn(PROVIDERS, prefix) ? PROVIDERS[prefix] : undefined;
    if (provider === undefined || (prefix === "userdb" && this.user === undefined))
      return fail(`Unsupported prefix '${prefix}'`);
    return provider(field, this);
  }

  #variable(name: string): string {
    const own = this.#source?.variables;
    if (own !== undefined && Object.hasOwn(own, name)) return toBytes(own[name] ?? "");
    const variables = this.user === undefined ? {} : userVariables(this.user);
    return (
      (Object.hasOwn(variables, name) ? variables[name] : undefined) ?? fail(`Unknown variable '${name}'`)
    );
  }
}
