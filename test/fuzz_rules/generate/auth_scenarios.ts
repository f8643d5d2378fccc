import type { Draft, Hook, Place } from "./draft.ts";
import type { ObjectKind } from "./kinds.ts";
import { borrowedMistakes } from "./mistakes/auth_kept.ts";
import type { Scenario } from "./scenarios.ts";

const RESULTS = {
  auth_password_verify: 'accept({ a: "1" })',
  auth_passdb_lookup: 'accept({ password: "{PLAIN}secret" })',
  auth_userdb_lookup: 'accept({ home: "/h" })',
} as const;

type AuthHook = keyof typeof RESULTS;

/** Each worker asks the same hook again and again, so what comes later comes at its beginning. */
const authHook = (name: AuthHook): Hook => ({
  type: "AuthRequest",
  conditions: ["skip_password_check", 'user.startsWith("a")', 'user.endsWith("e")'],
  entry(lines, later = "") {
    const hooks = Object.entries(RESULTS).map(([each, result]) => {
      const body = each === name ? `${later}\n${lines}\n` : "";
      return `${each}(request) {\n${body}return ${result};\n},`;
    });
    const list = 'auth_userdb_iterate() {\nreturn ["alice"];\n},';
    return `export default {\n${hooks.join("\n")}\n${list}\n} satisfies AuthHooks;`;
  },
});

const info = (text: string) => `dovecot.i_info(${text});`;

const request: ObjectKind = {
  type: "AuthRequest",
  use: (alias, _, { random }) =>
    random.one(
      info(`${alias}.user`),
      `${alias}.log_info("seen");`,
      info(`${alias}.var_expand("%{user}")`),
      info(`${alias}.passdb.a ?? "none"`),
      `${alias}.event().log_info("seen");`,
      info(`String(${alias}.password_verify("{PLAIN}secret", "secret") > 0)`),
      info(`${alias}["user"]`),
    ),
};

const fields: ObjectKind = {
  type: "AuthRequestFields",
  use: (alias, _, { random }) => random.one(info(`${alias}.a ?? "none"`), info(`${alias}["home"] ?? "none"`)),
};

const event: ObjectKind = {
  type: "DovecotEvent",
  use: (alias, _, { random }) =>
    random.one(
      `${alias}.log_info("seen");`,
      `${alias}.add_str("user", "alice").log_info("seen");`,
      `${alias}.append_log_prefix("P: ");`,
    ),
};

const local = (draft: Draft, alias: string): Place => ({
  aliases: [alias],
  user: "request",
  isCalm: true,
  isLocal: true,
  unit: draft.entry,
});

function scenario(name: AuthHook, kind: ObjectKind, origin: string): Scenario {
  return {
    kind,
    hook: authHook(name),
    mistakes: borrowedMistakes,
    weight: 1,
    write(draft, rest) {
      if (origin === "request") return rest(local(draft, "request"));
      const alias = draft.name("borrowed");
      return `const ${alias} = ${origin};\n${rest(local(draft, alias))}`;
    },
  };
}

const NAMES = Object.keys(RESULTS) as AuthHook[];

/** What programs of auth scripts are about: requests, and what belongs to them. */
export const authScenarios: readonly Scenario[] = NAMES.flatMap((name) => [
  scenario(name, request, "request"),
  scenario(name, request, "request"),
  scenario(name, fields, "request.passdb"),
  scenario(name, fields, "request.userdb"),
  scenario(name, event, "request.event()"),
]);
