import type { ContractCase } from "../contract_case.ts";
import { printsQuoted, QUOTED, WRONG_TEXTS as WRONG } from "./quoting.ts";
import { inCreated, inDeinitPre, printResults } from "./script.ts";
import { expanding } from "./var_expand_2_4.ts";

/** Since 2.4.0 and since 2.4.1. */
const LINE = ["2.4.1", "2.4.5"];
/** Since 2.4.2. */
const NEWEST = ["2.4.5"];

const TEXT_MEMBERS = ["net_ip_family", "tabescape", "tabunescape", "split_tabescaped"];
const CLOCK_MEMBERS = ["gettimeofday", "microseconds", "nanoseconds"];

const ADDRESSES: readonly (readonly [title: string, ...addresses: string[]])[] = [
  ["knows IPv4 addresses", "0.0.0.0", "1.2.3.4", "255.255.255.255", "001.2.3.4", "1.2.3.0004"],
  [
    "reads IPv4 addresses as the C library does",
    "1",
    "127.1",
    "1.2.3",
    "0x7f.1",
    "0x0a000001",
    "0177.1",
    "4294967295",
  ],
  [
    "refuses what is no IPv4 address",
    "",
    "256.1.1.1",
    "1.2.3.4.5",
    "1.2.3.4 ",
    " 1.2.3.4",
    "1..2.3",
    "1.2.3.",
    "1.2.3.4/24",
    "4294967296",
    "0x",
    "09",
  ],
  [
    "knows IPv6 addresses",
    "::",
    "::1",
    "2001:db8::1",
    "1:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7::",
    "::0:0:0:0:0:0:0",
    "::FFFF",
  ],
  [
    "knows IPv6 addresses with an IPv4 address in them",
    "::ffff:1.2.3.4",
    "1:2:3:4:5:6:1.2.3.4",
    "::1.2.3",
    "::256.1.1.1",
    "1.2.3.4::",
  ],
  [
    "refuses what is no IPv6 address",
    "1::2::3",
    "12345::",
    "::1:",
    ":1",
    "1:2:3:4:5:6:7:8:9",
    "1:2:3:4:5:6:7",
    "::g",
    ":::",
  ],
  ["takes brackets off", "[::1]", "[::1", "::1]", "[1.2.3.4]", "[]", "[:]", "[[::1]]"],
  [
    "knows links",
    "fe80::1%lo",
    "fe80::1%1",
    "::1%lo",
    "::1%1",
    "fe80::1%",
    "fe80::1%nosuch",
    "1.2.3.4%lo",
    "ff02::1%lo",
  ],
  ["looks no name up", "localhost", "example.com", "x", "*", "-1"],
];

const TEXTS = [
  '""',
  '"a"',
  '"a\\tb"',
  '"a\\nb\\rc\\1d"',
  '"a\\0b"',
  '"\\1"',
  '"\\2\\127\\200"',
  '"\\195\\188"',
  "5",
  "5.5",
];
const ESCAPED = [
  '""',
  '"a"',
  '"a\\1tb"',
  '"a\\1nb\\1rc\\1\\49d"',
  '"a\\1\\48b"',
  '"\\1"',
  '"x\\1"',
  '"\\1x\\1y\\1\\1"',
  '"a\\0b"',
  '"plain\\tb"',
  "5",
];
const LISTS = [
  '""',
  '"a\\tb\\tc"',
  '"\\t"',
  '"a\\t"',
  '"\\ta"',
  '"a\\1tb\\tc\\1nd"',
  '"\\t\\t"',
  '"a\\1"',
  '"\\1\\t"',
  "7",
];

/** What came to the global table `dovecot` with 2.4. */
export const dovecot24: readonly ContractCase[] = [
  ...ADDRESSES.map(([title, ...addresses]) => ({
    title: `dovecot.net_ip_family ${title}`,
    covers: ["dovecot.net_ip_family"],
    releases: LINE,
    lua: inCreated(
      printsQuoted(
        "dovecot.net_ip_family",
        addresses.map((address) => `"${address}"`),
      ),
    ),
  })),
  ...(
    [
      ["tabescape", TEXTS],
      ["tabunescape", ESCAPED],
      ["split_tabescaped", LISTS],
    ] as const
  ).map(([name, texts]) => ({
    title: `dovecot.${name} escapes or takes escapes away`,
    covers: [`dovecot.${name}`],
    releases: LINE,
    lua: inCreated(printsQuoted(`dovecot.${name}`, texts)),
  })),
  {
    title: "dovecot.split_tabescaped gives back what was escaped and joined",
    covers: ["dovecot.split_tabescaped", "dovecot.tabescape"],
    releases: LINE,
    lua: inCreated(
      `${QUOTED}print(quoted(dovecot.split_tabescaped(dovecot.tabescape("a\\tb\\1") .. "\\t" .. dovecot.tabescape("c\\n"))))`,
    ),
  },
  ...TEXT_MEMBERS.map((name) => ({
    title: `dovecot.${name} checks its arguments`,
    covers: [`dovecot.${name}`],
    releases: LINE,
    lua: inCreated(
      printResults(...WRONG.map((given) => `dovecot.${name}(${given})`), `dovecot:${name}("a")`),
    ),
  })),
  ...["microseconds", "nanoseconds"].map((name) => ({
    title: `dovecot.${name} gives one integer, whatever its arguments`,
    covers: [`dovecot.${name}`],
    releases: LINE,
    lua: inCreated(
      `local function shape(...) return select("#", ...), math.type(...) end\n${printResults(
        ...["", "nil", "1, 2", "{}"].map((given) => `shape(dovecot.${name}(${given}))`),
        `dovecot.${name}() > 1e15`,
      )}`,
    ),
  })),
  {
    title: "dovecot.gettimeofday gives a table of two integers, whatever its arguments",
    covers: ["dovecot.gettimeofday"],
    releases: LINE,
    lua: inCreated(`
for _, time in ipairs{dovecot.gettimeofday(), dovecot.gettimeofday(nil), (dovecot.gettimeofday(1, {}))} do
  local names = {}
  for name, value in pairs(time) do names[#names + 1] = name .. ":" .. math.type(value) end
  table.sort(names)
  print(table.concat(names, " "), getmetatable(time), time.tv_usec >= 0 and time.tv_usec < 1000000)
end
print(select("#", dovecot.gettimeofday()), dovecot.gettimeofday() == dovecot.gettimeofday())`),
  },
  {
    title: "dovecot.gettimeofday, microseconds and nanoseconds tell the same time",
    covers: CLOCK_MEMBERS.map((name) => `dovecot.${name}`),
    releases: LINE,
    lua: inCreated(`
local time, micro, nano = dovecot.gettimeofday(), dovecot.microseconds(), dovecot.nanoseconds()
print(micro - (time.tv_sec * 1000000 + time.tv_usec) < 1000000, nano // 1000 - micro < 1000000, math.abs(os.time() - time.tv_sec) <= 1)
print(dovecot.microseconds() >= micro, dovecot.nanoseconds() >= nano)`),
  },
  ...["dict", "doveadm_client"].map((name) => ({
    title: `dovecot.${name} is a table of constants`,
    covers:
      name === "dict"
        ? [
            "dovecot.dict",
            ...["RECURSE", "SORT_BY_KEY", "SORT_BY_VALUE", "NO_VALUE", "EXACT_KEY", "ASYNC"].map(
              (flag) => `dovecot.dict.ITERATE_FLAG_${flag}`,
            ),
          ]
        : ["dovecot.doveadm_client", "dovecot.doveadm_client.DOVEADM_PROXY_TTL"],
    releases: LINE,
    lua: inCreated(`
local lines = {}
for name, value in pairs(dovecot.${name}) do lines[#lines + 1] = name .. "=" .. tostring(value) .. " " .. math.type(value) end
table.sort(lines)
print(table.concat(lines, "\\n"))
local meta = getmetatable(dovecot.${name})
print(meta.__name, meta.__index == meta, rawget(dovecot, "${name}") == dovecot.${name}, dovecot.${name}.nosuch)
print(pcall(function() return dovecot.${name}.lookup("x") end))`),
  })),
  {
    title: "dovecot has no other tables for scripts",
    covers: ["dovecot.storage"],
    lua: inCreated(
      "print(dovecot.io, dovecot.dns_client, dovecot.auth, type(dovecot.dict), type(dovecot.base64), type(dovecot.http))",
    ),
  },
  {
    title: "dovecot holds its functions in its metatable and its tables itself",
    covers: ["dovecot.storage"],
    lua: inCreated(`
local function names(entries)
  local list = {}
  for name, value in pairs(entries) do list[#list + 1] = name .. ":" .. type(value) end
  table.sort(list)
  return table.concat(list, " ")
end
print(names(dovecot))
print(names(getmetatable(dovecot)))`),
  },
  {
    title: "dovecot.var_expand knows filters and providers, and no variables",
    covers: ["dovecot.var_expand"],
    releases: NEWEST,
    lua: inCreated(
      expanding(
        [
          "",
          "plain",
          "%{literal('x') | upper}",
          "%{dovecot:name}",
          "%{user}",
          "%{hostname}",
          "%{userdb:x}",
          "%{event:user}",
          "%{nosuch | default('x')}",
          "%{lua_call('f')}",
          "%{",
          "100%",
        ],
        "dovecot.var_expand",
      ),
    ),
  },
  {
    title: "dovecot.var_expand knows no event in an IMAP session either",
    covers: ["dovecot.var_expand"],
    releases: NEWEST,
    service: "imap",
    lua: inCreated('dovecot.i_info(tostring(select(2, pcall(dovecot.var_expand, "%{event:user}"))))'),
  },
  {
    title: "dovecot.var_expand works in mail_user_deinit_pre",
    covers: ["dovecot.var_expand"],
    releases: NEWEST,
    lua: inDeinitPre(expanding(["%{literal('a') | sha1}", "%{user}"], "dovecot.var_expand")),
  },
  {
    title: "dovecot.var_expand checks its arguments",
    covers: ["dovecot.var_expand"],
    releases: NEWEST,
    lua: inCreated(
      printResults(...[...WRONG, "5", '"a\\0b"'].map((given) => `dovecot.var_expand(${given})`)),
    ),
  },
];
