/** A word of `result_success`, `result_failure` and `result_internalfail`. */
export type AuthResultRule =
  | "return"
  | "return-ok"
  | "return-fail"
  | "continue"
  | "continue-ok"
  | "continue-fail";

/** The auth section of a world: databases in the order in which the server asks them, and settings by the server's own names. */
export interface AuthWorld {
  /** Default: the script that is run, if it has a passdb hook. */
  readonly passdbs?: readonly PassdbWorld[];
  /** Default: the script that is run, if it has a userdb hook. */
  readonly userdbs?: readonly UserdbWorld[];
  /** True if failed authentications, and `request:log_info`, are logged. Default `false`. */
  readonly auth_verbose?: boolean;
  /** True if debug messages, and `request:log_debug`, are logged. Default `false`. */
  readonly auth_debug?: boolean;
  /** How the given password is logged after a mismatch. Default `"no"`. */
  readonly auth_verbose_passwords?: "no" | "plain" | "sha1";
  /** The size of the cache, such as `"1M"`; `"0"` is no cache. Default `"0"`. */
  readonly auth_cache_size?: string;
  /** How long a positive answer is cached, such as `"1 hour"`. Default `"1 hour"`. */
  readonly auth_cache_ttl?: string;
  /** How long an unknown user or a wrong password is cached. Default `"1 hour"`. */
  readonly auth_cache_negative_ttl?: string;
  /** The character between login user and master user, as in `alice*admin`. Default: none. */
  readonly auth_master_user_separator?: string;
  /** How usernames are normalised: `"%Lu"`, or from 2.4.0 `"%{user | lower}"`, which are the defaults. */
  readonly auth_username_format?: string;
  /** The mechanisms that clients may use. Default `["plain"]`. */
  readonly auth_mechanisms?: readonly ("plain" | "login")[];
  /** The scheme of passwords that name none: `scheme=` of each passdb in 2.3. Default `"PLAIN"`, from 2.4.3 `"CRYPT"`. */
  readonly default_password_scheme?: string;
  /** From 2.4.0: true if weak password schemes such as PLAIN-MD5 are accepted. Default `false`. */
  readonly auth_allow_weak_schemes?: boolean;
  /** The numbers of users of the system that `uid` fields name, besides those of every Debian. Default: none. */
  readonly system_users?: Readonly<Record<string, number>>;
  /** The numbers of groups of the system that `gid` fields name, besides those of every Debian. Default: none. */
  readonly system_groups?: Readonly<Record<string, number>>;
}

/** What passdbs and userdbs have in common. */
export interface DatabaseWorld {
  /** From 2.4.0: the name that log lines show. Default: the driver. */
  readonly name?: string;
  /** The script of `lua` (default: the script that is run), or the users of `passwd-file`. */
  readonly file?: string;
  /** What a success means for the databases behind it. Default `"return-ok"`. */
  readonly result_success?: AuthResultRule;
  /** What a failure means for the databases behind it. Default `"continue"`. */
  readonly result_failure?: AuthResultRule;
  /** What an internal failure means for the databases behind it. Default `"continue"`. */
  readonly result_internalfail?: AuthResultRule;
  /** The driver's own `auth_verbose`. Default: that of the server. */
  readonly auth_verbose?: boolean;
  /** True if workers call the script: `use_worker`, in 2.3 `blocking=`. Default `true`. */
  readonly use_worker?: boolean;
  /** The settings that script_init gets, from 2.4.0: `lua_settings { … }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Up to 2.3: what answers are cached by. Default `"%u"`. */
  readonly cache_key?: string;
}

/** One passdb. */
export interface PassdbWorld extends DatabaseWorld {
  /** Where users and passwords come from. */
  readonly driver: "lua" | "static" | "passwd-file";
  /** True if its users may log in as others. Default `false`. */
  readonly master?: boolean;
  /** True if users that it knows are refused. Default `false`. */
  readonly deny?: boolean;
  /** When it is not asked. Default `"never"`. */
  readonly skip?: "never" | "authenticated" | "unauthenticated";
  /** The scheme of passwords that name none. Default: `default_password_scheme`. */
  readonly scheme?: string;
  /** The fields of `static` by name: `password`, `nopassword` and others. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** One userdb. */
export interface UserdbWorld extends DatabaseWorld {
  /** Where the fields of users come from; `prefetch` takes those that the passdb gave as `userdb_…`. */
  readonly driver: "lua" | "static" | "passwd-file" | "prefetch";
  /** When it is not asked. Default `"never"`. */
  readonly skip?: "never" | "found" | "notfound";
  /** The fields of `static` by name: `uid`, `gid`, `home` and others. */
  readonly fields?: Readonly<Record<string, string>>;
}
