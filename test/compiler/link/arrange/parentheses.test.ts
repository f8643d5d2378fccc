import { expect, test } from "vitest";
import { compiled } from "../../compile.ts";

test("a call that gives several values has parentheses only where more than one would be taken", () => {
  const source = `
function pair(): LuaMultiReturn<[string, number]> {
  return $multi("a", 1);
}
export function mail_user_created(): void {
  if (pair()[0] !== "b") dovecot.i_info(pair()[0]);
  const first = pair()[0];
  const list = [pair()[0], pair()[0]];
  const object = { key: pair()[0], get: () => pair()[0] };
  dovecot.i_info(first + pair()[0].length + list.join("") + object.key + object.get());
}
`;
  expect(compiled(source).match(/.*pair\(\).*/g)).toMatchInlineSnapshot(`
    [
      "local function pair()",
      "    if pair() ~= "b" then",
      "        dovecot.i_info((pair()))",
      "    local first = pair()",
      "    local list = {pair(), (pair())}",
      "    local object = {key = pair(), get = function() return (pair()) end}",
      "    dovecot.i_info(string.format("%s%d%s%s%s", first, #pair(), table.concat(list, ""), object.key, object.get()))",
    ]
  `);
});
