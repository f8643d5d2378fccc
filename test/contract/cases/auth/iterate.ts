import type { AuthCase } from "../../auth_case.ts";
import { OPEN, USERS } from "./lua.ts";

/** Results of auth_userdb_iterate by their subjects. */
const RESULTS: Readonly<Record<string, string>> = {
  names: `{"alice", "bob", "carl@example.org"}`,
  "no names": "{}",
  "the same name twice": `{"bob", "alice", "bob"}`,
  "a name and numbers": `{"a", 1, 2.5, 3.0}`,
  "a name by key": `{x = "a"}`,
  "a hole": `{nil, "second"}`,
  "a boolean": `{"a", true, "b"}`,
  "a table as a name": `{{}}`,
  "a function as a name": `{"a", print}`,
  "an empty name": `{""}`,
  "an empty name among others": `{"a", "", "b"}`,
  "a tab": `{"c\\td"}`,
  "a line break": `{"c\\nd"}`,
  "UTF-8 and blanks": `{"für", "a b"}`,
  "a metatable": `setmetatable({"own"}, {__index = function() return "more" end, __len = function() return 5 end})`,
  nil: "nil",
  nothing: "",
  "a text": `"alice"`,
  "a number": "5",
  false: "false",
  "a second value": `{"alice"}, "second"`,
};

/** `auth_userdb_iterate`. */
export const iterate: readonly AuthCase[] = [
  ...Object.entries(RESULTS).map(
    ([title, result]): AuthCase => ({
      title: `auth_userdb_iterate gives ${title}`,
      covers: ["auth_userdb_iterate"],
      lua: `${OPEN}${USERS}function auth_userdb_iterate() return ${result} end\n`,
      actions: ["user '*'"],
    }),
  ),
  {
    title: "auth_userdb_iterate gives names that a mask filters",
    covers: ["auth_userdb_iterate"],
    lua: `${OPEN}${USERS}function auth_userdb_iterate() return {"alice", "alan", "bob", "al", "a*"} end\n`,
    actions: ["user 'al*'", "user 'b?b'", "user '?l*'", "user 'z*'", "user '*' '*b'", "user alice 'b*'"],
  },
  {
    title: "auth_userdb_iterate gets no arguments",
    covers: ["auth_userdb_iterate"],
    lua: `${OPEN}${USERS}function auth_userdb_iterate(...)
dovecot.i_info("arguments " .. select("#", ...))
return {}
end
`,
    actions: ["user '*'", "user '*'"],
  },
  ...["error('boom')", "error({})", "local x = nil .. 'a'", "coroutine.yield()"].map(
    (line): AuthCase => ({
      title: `auth_userdb_iterate raises in ${line}`,
      covers: ["auth_userdb_iterate"],
      lua: `${OPEN}${USERS}function auth_userdb_iterate()\n${line}\nend\n`,
      actions: ["user '*'", "user alice"],
    }),
  ),
  {
    title: "auth_userdb_iterate is missing",
    covers: ["auth_userdb_iterate"],
    lua: OPEN + USERS,
    actions: ["user '*'", "user 'a?'"],
  },
  {
    title: "auth_userdb_iterate is a table",
    covers: ["auth_userdb_iterate"],
    lua: `${OPEN}${USERS}auth_userdb_iterate = {}\n`,
    actions: ["user '*'"],
  },
  {
    title: "auth_userdb_iterate of many names",
    covers: ["auth_userdb_iterate"],
    lua: `${OPEN}${USERS}function auth_userdb_iterate()
local names = {}
for number = 1, 40 do names[number] = "user" .. number end
return names
end
`,
    actions: ["user '*'"],
  },
];
