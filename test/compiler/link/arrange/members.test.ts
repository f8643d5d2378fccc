import { expect, test } from "vitest";
import { compiled } from "../../compile.ts";

test("a pattern is one line where it can be read, and needs no variable for one member", () => {
  const source = `
function readLimits(): { soft: number; hard: number; deep: { a: string; b: string } } {
  return { soft: 1, hard: 2, deep: { a: "a", b: "b" } };
}
function show({ a, b }: { a: string; b: string }): string {
  return a + b;
}
export function mail_user_created(user: EarlyMailUser): void {
  const { soft, hard } = readLimits();
  const { deep } = readLimits();
  const { a, b: other } = deep;
  const { service, username, uid, gid } = user;
  const [first, , third] = service.split("");
  const parts = username.split("@");
  const [, domain] = parts;
  const [name] = username.split("@");
  for (const { a, b } of [deep]) dovecot.i_info(show({ a, b }));
  dovecot.i_info(\`\${soft} \${hard} \${a} \${other} \${uid} \${gid} \${first} \${third} \${domain} \${name}\`);
}
`;
  const lua = compiled(`import type { EarlyMailUser } from "dovescript";${source}`);
  expect(lua.slice(lua.indexOf("local function show"))).toMatchInlineSnapshot(`
    "local function show(argument)
        local a, b = argument.a, argument.b
        return a .. b
    end

    function mail_user_created(user)
        local limits = readLimits()
        local soft, hard = limits.soft, limits.hard
        local deep = readLimits().deep
        local a, other = deep.a, deep.b
        local service = user.service
        local username = user.username
        local uid = user.uid
        local gid = user.gid
        local first, _, third = table.unpack(split_text(service, ""), 1, 3)
        local parts = split(username, "@")
        local domain = parts[2]
        local name = split(username, "@")[1]
        for _, value in ipairs({deep}) do
            local a, b = value.a, value.b
            dovecot.i_info(show({a = a, b = b}))
        end
        dovecot.i_info(string.format(
            "%s %s %s %s %d %d %s %s %s %s",
            number_text(soft),
            number_text(hard),
            a,
            other,
            uid,
            gid,
            first or "undefined",
            third or "undefined",
            domain or "undefined",
            name or "undefined"
        ))
        return 0
    end
    "
  `);
});
