import { expect, test } from "vitest";
import { compiled } from "../../compile.ts";

test("do … end stands only where it changes something", () => {
  const source = `
for (let i = 0, j = 9; i < j; i++, j--) dovecot.i_info(String(i - j));
export function mail_user_created(): void {
  let count = 0;
  // Until it is enough.
  for (;;) if (++count > 3) break;
  { count = 4; { dovecot.i_info("inner"); } } // both
  { const only = "x"; dovecot.i_info(only); }
  for (const word of ["a", "b"]) {
    if (word === "a") continue;
    const text = word + "!";
    dovecot.i_info(text);
  }
  for (const word of ["a", "b"]) {
    if (word === "a") continue;
    dovecot.i_info("c");
    break;
  }
  if (count > 0) for (let i = 0, j = 9; i < j; i++, j--) dovecot.i_info(String(i));
}
`;
  const lua = compiled(source);
  expect(lua.slice(lua.indexOf("\ndo\n") + 1)).toMatchInlineSnapshot(`
    "do
        local i = 0
        local j = 9
        while i < j do
            dovecot.i_info(string.format("%d", i - j))
            i = i + 1
            j = j - 1
        end
    end

    function mail_user_created()
        local count = 0
        -- Until it is enough.
        while true do
            count = count + 1
            if count > 3 then
                break
            end
        end
        count = 4
        dovecot.i_info("inner") -- both
        do
            local only = "x"
            dovecot.i_info(only)
        end
        for _, word in ipairs({"a", "b"}) do
            if word == "a" then
                goto continue
            end
            local text = word .. "!"
            dovecot.i_info(text)
            ::continue::
        end
        for _, word in ipairs({"a", "b"}) do
            do
                if word == "a" then
                    goto continue_2
                end
                dovecot.i_info("c")
                break
            end
            ::continue_2::
        end
        if count > 0 then
            local i = 0
            local j = 9
            while i < j do
                dovecot.i_info(string.format("%d", i))
                i = i + 1
                j = j - 1
            end
        end
        return 0
    end
    "
  `);
});
