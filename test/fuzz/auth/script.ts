import fc from "fast-check";
import type { FieldKind } from "./fields.ts";
import { failing, list, result } from "./results.ts";
import { condition, statement } from "./statements.ts";
import { constants, type LuaText } from "./values.ts";

/** Logs values so that tables show their fields in one order. */
const PRELUDE = `local users, seen = {}, {}
local function shown(value)
  if type(value) ~= "table" then return (math.type(value) or type(value)) .. " " .. tostring(value) end
  if getmetatable(value) ~= nil then return "object" end
  local fields = {}
  for name, entry in pairs(value) do
    fields[#fields + 1] = tostring(name) .. "=" .. (type(entry) == "table" and "table" or tostring(entry))
  end
  table.sort(fields)
  return "{" .. table.concat(fields, " ") .. "}"
end
local function show(...)
  local texts = {}
  for index = 1, select("#", ...) do texts[index] = shown((select(index, ...))) end
  dovecot.i_info(table.concat(texts, ", "))
end
`;

const PARAMETERS: Readonly<Record<FieldKind, LuaText>> = {
  verify: "request, password",
  lookup: "request",
  userdb: "request",
};

/** A hook that gets a request: lines, then answers by conditions, then the answer of all others. */
function hook(name: LuaText, kind: FieldKind): fc.Arbitrary<LuaText> {
  const branch = fc
    .tuple(condition, fc.array(statement, { maxLength: 1 }), result(kind))
    .map(([when, lines, end]) => `if ${when} then ${[...lines, end].join(" ")} end`);
  const wrong = constants(
    "",
    "",
    `if password ~= "secret" then return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, "" end`,
  );
  return fc
    .record({
      lines: fc.array(statement, { maxLength: 3 }),
      refusal: kind === "verify" ? wrong : fc.constant(""),
      branches: fc.array(branch, { maxLength: 2 }),
      end: result(kind),
    })
    .map(({ lines, refusal, branches, end }) => {
      const body = [...lines, refusal, ...branches, end].filter((line) => line !== "");
      return `function ${name}(${PARAMETERS[kind]})\n${body.map((line) => `  ${line}\n`).join("")}end\n`;
    });
}

const optional = (weight: number, of: fc.Arbitrary<LuaText>) =>
  fc.oneof({ weight: 10 - weight, arbitrary: fc.constant("") }, { weight, arbitrary: of });

/** Globals that are no functions in the place of hooks. */
const noFunction = constants(
  ...['auth_password_verify = "text"\n', "auth_passdb_lookup = {}\n", "auth_userdb_lookup = 5\n"],
  ...[
    "auth_userdb_iterate = {}\n",
    "auth_password_verify = setmetatable({}, { __call = function() return 1, {} end })\n",
  ],
);

const init: fc.Arbitrary<LuaText> = fc.oneof(
  {
    weight: 6,
    arbitrary: constants("return 0", "show(settings) return 0", 'counter = 10 show("init") return 0'),
  },
  {
    weight: 1,
    arbitrary: constants(
      ...[
        "",
        "return 1",
        "return -1",
        'return "0"',
        "return 0.0",
        "return nil",
        "return 0, 1",
        "return true",
        "return {}",
      ],
      ...["dovecot.restrict_global_variables(true) return 0", "show(pcall(dovecot.event)) return 0"],
    ),
  },
  { weight: 1, arbitrary: failing },
);

const deinit: fc.Arbitrary<LuaText> = fc.oneof(
  { weight: 4, arbitrary: constants('show("deinit", counter)', 'dovecot.i_info("deinit")') },
  { weight: 1, arbitrary: failing },
);

/** What the chunk does besides: an error there ends all, and old releases have no `dovecot` yet. */
const chunk: fc.Arbitrary<LuaText> = fc.oneof(
  {
    weight: 60,
    arbitrary: constants(
      "",
      "counter = 5\n",
      "local OK = pcall(function() return dovecot.auth.PASSDB_RESULT_OK end)\n",
    ),
  },
  { weight: 1, arbitrary: constants('error("chunk")\n', "function (\n", 'show("chunk")\n', "x = = 1\n") },
);

const cacheKey = (name: LuaText): fc.Arbitrary<LuaText> =>
  fc
    .oneof(
      {
        weight: 6,
        arbitrary: constants(
          'return "%{user}"',
          'return "%{user}%{protocol}"',
          'return "%{user | domain}x%{user}"',
        ),
      },
      {
        weight: 1,
        arbitrary: constants(
          ...[
            'return "static"',
            'return ""',
            'return "%{nope}"',
            "return nil",
            "return",
            "return 5",
            "return {}",
            "return true",
          ],
          ...[
            'return "%u"',
            'return "%{user"',
            'return "%{password}"',
            'error("key")',
            'return "%{passdb:a}"',
          ],
        ),
      },
    )
    .map((body) => `function ${name}()\n  ${body}\nend\n`);

const iterate = list.map(
  (body) => `function auth_userdb_iterate()\n  show("iterate", counter)\n  ${body}\nend\n`,
);

/** Random scripts with any of the hooks. */
export const script: fc.Arbitrary<LuaText> = fc
  .tuple(
    chunk,
    optional(
      2,
      init.map((body) => `function script_init(settings)\n  ${body}\nend\n`),
    ),
    optional(8, hook("auth_password_verify", "verify")),
    optional(6, hook("auth_passdb_lookup", "lookup")),
    optional(8, hook("auth_userdb_lookup", "userdb")),
    optional(5, iterate),
    optional(3, cacheKey("auth_passdb_get_cache_key")),
    optional(3, cacheKey("auth_userdb_get_cache_key")),
    optional(1, noFunction),
    optional(
      2,
      deinit.map((body) => `function script_deinit()\n  ${body}\nend\n`),
    ),
  )
  .map((parts) => PRELUDE + parts.join(""));
