import fc from "fast-check";
import { compileString } from "../../../compiler/index.ts";
import type { LuaText } from "./values.ts";

/** A script, and what it was compiled from. */
export interface CompiledScript {
  readonly lua: LuaText;
  readonly typescript: string;
}

const constants = (...texts: readonly string[]) => fc.constantFrom(...texts);

const statement = constants(
  ...[
    'dovecot.i_info("user " + request.user);',
    'dovecot.i_info(request.passdb.a ?? "none");',
    "request.log_warning(request.user);",
  ],
  ...[
    'request.log_info("said");',
    'request.log_error("a " + (request.session ?? "-"));',
    "dovecot.i_info(String(request.skip_password_check));",
  ],
  ...[
    'request.event().append_log_prefix("P: ").log_info("event");',
    'request.event().add_str("a", "b").log_warning("field");',
  ],
  ...[
    'dovecot.i_info(request.var_expand("%{user}"));',
    'dovecot.i_info(String(request.password_verify("{PLAIN}secret", "secret") > 0));',
  ],
  ...[
    'if (request.user === "bob") throw new Error("boom");',
    'dovecot.i_info(request.user.split("@").join(" at "));',
  ],
  ...[
    'try { dovecot.i_info(request.var_expand("%{nope}")); } catch (problem) { dovecot.i_info(String(problem)); }',
  ],
  ...['for (const letter of ["a", "b"]) dovecot.i_info(letter + (request.userdb[letter] ?? "-"));'],
  ...[
    'const known = new Map([["alice", 1], ["bob", 2]]); dovecot.i_info(String(known.get(request.user) ?? 0));',
  ],
  ...[
    'dovecot.i_info(request.user.endsWith(".org") ? "org" : "other");',
    "dovecot.i_info(request.user.toUpperCase());",
  ],
);

const plain = constants(
  ...[
    'a: "1"',
    'b: "x y"',
    "five: 5",
    "yes: true",
    "no: false",
    'empty: ""',
    "who: request.user",
    '"a b": "2"',
    "gone: undefined",
  ],
);
const special = (kind: Kind) =>
  kind === "userdb"
    ? constants(
        "uid: 5",
        'uid: "1000", gid: "1000"',
        'home: "/var/vmail/" + request.user',
        'mail: "maildir:~/Maildir"',
        'quota_rule: "*:storage=1G"',
        'user: "zed"',
      )
    : constants(
        'user: "Other"',
        "nologin: true",
        'proxy: true, host: "192.0.2.9"',
        'allow_nets: "192.0.2.0/24"',
        'userdb_home: "/h"',
        'reason: "why"',
        "nodelay: true",
      );

type Kind = "verify" | "lookup" | "userdb";

const WORDS: Readonly<Record<Kind, readonly string[]>> = {
  verify: [
    "user_unknown",
    "password_mismatch",
    "user_disabled",
    "pass_expired",
    "scheme_not_available",
    "internal_failure",
    "next",
  ],
  lookup: ["user_unknown", "password_mismatch", "user_disabled", "pass_expired", "internal_failure", "next"],
  userdb: ["user_unknown", "internal_failure"],
};

const CREDENTIALS: Readonly<Record<Kind, fc.Arbitrary<string>>> = {
  verify: fc.constant(""),
  lookup: constants(
    'password: "{PLAIN}secret"',
    'password: "secret"',
    "nopassword: true",
    'password: "{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ="',
  ),
  userdb: fc.constant(""),
};

function result(kind: Kind): fc.Arbitrary<string> {
  const accepted = fc
    .tuple(CREDENTIALS[kind], fc.uniqueArray(plain, { maxLength: 2 }), fc.option(special(kind), { nil: "" }))
    .map(([first, others, last]) => [first, ...others, last].filter((text) => text !== "").join(", "))
    .map((fields) => `accept({ ${fields} })`);
  const reason = constants("", ', "why"', ', "no " + request.user', ', "user=zed uid=0"', ', ""');
  const rejected = fc
    .tuple(constants(...WORDS[kind]), reason)
    .map(([word, why]) => `reject("${word}"${why})`);
  return fc.oneof(
    { weight: 4, arbitrary: accepted },
    { weight: 3, arbitrary: rejected },
    ...(kind === "lookup" ? [] : [{ weight: 1, arbitrary: fc.constant("accept()") }]),
  );
}

const PARAMETERS: Readonly<Record<Kind, string>> = {
  verify: "request, password",
  lookup: "request",
  userdb: "request",
};

function hook(name: string, kind: Kind): fc.Arbitrary<string> {
  const condition = constants(
    'request.user === "alice"',
    'request.user === "bob"',
    'request.user.includes("@")',
    'request.passdb.a === "1"',
  );
  const branch = fc.tuple(condition, result(kind)).map(([when, end]) => `if (${when}) return ${end};`);
  const refusal =
    kind === "verify"
      ? constants("", 'if (password !== "secret") return reject("password_mismatch");')
      : fc.constant("");
  return fc
    .tuple(fc.array(statement, { maxLength: 3 }), refusal, fc.array(branch, { maxLength: 2 }), result(kind))
    .map(([lines, first, branches, end]) => {
      const body = [...lines.map((line) => `{ ${line} }`), first, ...branches, `return ${end};`].filter(
        (line) => line !== "",
      );
      return `  ${name}(${PARAMETERS[kind]}) {\n${body.map((line) => `    ${line}\n`).join("")}  },\n`;
    });
}

const optional = (of: fc.Arbitrary<string>) => fc.option(of, { nil: "", freq: 4 });

const KEYS = ["auth_passdb_get_cache_key", "auth_userdb_get_cache_key"].map((name) =>
  fc.option(fc.constant(`  ${name}() {\n    return "%{user}";\n  },\n`), { nil: "" }),
);

const hooks = fc
  .tuple(
    fc.option(fc.constant('  script_init() {\n    dovecot.i_info("init");\n  },\n'), { nil: "", freq: 1 }),
    optional(hook("auth_password_verify", "verify")),
    optional(hook("auth_passdb_lookup", "lookup")),
    hook("auth_userdb_lookup", "userdb"),
    optional(fc.constant('  auth_userdb_iterate() {\n    return ["alice", "bob"];\n  },\n')),
    ...KEYS,
  )
  .map((parts) => parts.join(""));

/** Scripts in TypeScript that the compiler takes for a release, compiled. */
export function typescript(release: string): fc.Arbitrary<CompiledScript> {
  return hooks
    .map((body) => {
      const source = `import { accept, type AuthHooks, reject } from "dovescript";\n\nexport default {\n${body}} satisfies AuthHooks;\n`;
      const unkeyed = release.startsWith("2.3.")
        ? source.replace(/ {2}auth_\w+_get_cache_key\(\) \{\n[^}]*\},\n/g, "")
        : source;
      const { lua, diagnostics } = compileString(unkeyed, { fileName: "auth.ts", dovecot: release });
      if (lua === undefined && process.env.FUZZ_TS) console.log(diagnostics.map((d) => d.message).join("\n"));
      return { lua: lua ?? "", typescript: unkeyed };
    })
    .filter(({ lua }) => lua !== "");
}
