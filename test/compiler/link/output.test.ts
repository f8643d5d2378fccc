// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { expect, test } from "vitest";
import { compileString } from "../../../compiler/index.ts";
import { compiled } from "../compile.ts";
import { runLua } from "../run_lua.ts";
import { chunkOf } from "../temporary_project.ts";

const login = `// Says who may log in.
import { refuse, type MailHooks } from "dovescript";

const POLICY = "login_policy";

export default {
  /** Called when a session begins. */
  mail_user_created(user) {
    const policy = user.plugin_getenv(POLICY);
    if (policy === "closed") return refuse(\`\${user.username} may not log in\`); // for all protocols

    dovecot.i_info(\`policy of \${user.username}: \${policy ?? "none"}\`);
  },

  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    inbox.sync();
    const { messages, unseen } = inbox.status(dovecot.storage.STATUS_MESSAGES, dovecot.storage.STATUS_UNSEEN);
    dovecot.event().set_name("inbox_report").add_int("messages", messages).log_info(\`\${unseen} of \${messages} unseen\`);
  },
} satisfies MailHooks;
`;

test("compileString writes Lua as a careful person would", () => {
  expect(compileString(login, { fileName: "src/mail.ts" }).lua).toMatchInlineSnapshot(`
    "-- src/mail.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)
    -- Says who may log in.

    local POLICY = "login_policy"

    -- Called when a session begins.
    function mail_user_created(user)
        local policy = user:plugin_getenv(POLICY)
        if policy == "closed" then
            return -1, user.username .. " may not log in" -- for all protocols
        end

        dovecot.i_info("policy of " .. user.username .. ": " .. (policy or "none"))
        return 0
    end

    function mail_user_deinit_pre(user)
        local inbox = user:mailbox("INBOX")
        local ok, problem = pcall(function()
            inbox:sync()
            local status = inbox:status(dovecot.storage.STATUS_MESSAGES, dovecot.storage.STATUS_UNSEEN)
            local messages, unseen = status.messages, status.unseen
            dovecot.event():set_name("inbox_report"):add_int("messages", messages)
                :log_info(string.format("%d of %d unseen", unseen, messages))
        end)
        inbox:free()
        if not ok then
            error(problem, 0)
        end
        return 0
    end
    "
  `);
});

test("try, catch and finally become pcall, with values and jumps kept", () => {
  const source = `
export function mail_user_created(): void {
  for (const name of ["a", "b"]) {
    try {
      if (name === "a") continue;
      dovecot.i_info(read(name));
    } catch (problem) {
      dovecot.i_error(\`\${problem}\`);
    } finally {
      dovecot.i_info("done");
    }
  }
}
function read(name: string): string {
  try {
    return name.toUpperCase();
  } catch {
    return "none";
  }
}
`;
  expect(compiled(source)).toMatchInlineSnapshot(`
    "
    local function read(name)
        local ok, result = pcall(function()
            return string.upper(name)
        end)
        if not ok then
            return "none"
        end
        return result
    end

    function mail_user_created()
        for _, name in ipairs({"a", "b"}) do
            local ok, problem = pcall(function()
                local ok, problem = pcall(function()
                    if name == "a" then
                        return
                    end
                    dovecot.i_info(read(name))
                end)
                if not ok then
                    dovecot.i_error("Error: " .. problem)
                end
            end)
            dovecot.i_info("done")
            if not ok then
                error(problem, 0)
            end
        end
        return 0
    end
    "
  `);
});

test("instanceof compares the class where nothing extends it", () => {
  const source = `
class Missing extends Error {}
export function mail_user_created(): void {
  try {
    throw new Missing("INBOX");
  } catch (problem) {
    if (!(problem instanceof Missing)) throw problem;
    dovecot.i_info(problem.message);
  }
}
`;
  expect(compiled(source)).toMatchInlineSnapshot(`
    "
    local Error = {name = "Error", message = ""}
    Error.__index = Error

    function Error:__tostring()
        return self.message == "" and self.name or self.name .. ": " .. self.message
    end

    -- An error travels as text, which is what the server logs; its object waits here for the one who catches it.
    local raised = {}

    local function raise(problem)
        local text = problem.name == "Error" and problem.message or tostring(problem)
        raised = {[text] = problem}
        error(text, 0)
    end

    -- pcall, whose error is always an object.
    local function try(body)
        local ok, result = pcall(body)
        if ok then
            return true, result
        end
        local problem = raised[result] or setmetatable({message = tostring(result)}, Error)
        raised = {}
        return false, problem
    end

    local Missing = setmetatable({}, Error)
    Missing.__index = Missing
    Missing.__tostring = Error.__tostring

    function Missing.new(message)
        return setmetatable({message = message}, Missing)
    end

    function mail_user_created()
        local ok, problem = try(function()
            raise(Missing.new("INBOX"))
        end)
        if not ok then
            if getmetatable(problem) ~= Missing then
                raise(problem)
            end
            dovecot.i_info(problem.message)
        end
        return 0
    end
    "
  `);
});

test("of functions that call each other only the last is declared ahead", () => {
  const source = `
function first(depth: number): string {
  return last(depth + 1);
}
function second(depth: number): string {
  return \`(\${first(depth)}\${last(depth + 1)})\`;
}
function last(depth: number): string {
  return depth > 9 ? "" : second(depth);
}
export function mail_user_created(): void {
  dovecot.i_info(last(0));
}
`;
  expect(compiled(source).match(/^local .*|^function \w+/gm)).toEqual([
    "local last",
    "local function first(depth)",
    "local function second(depth)",
    "function last",
    "function mail_user_created",
  ]);
});

test("numbers of unknown size are printed by one small function", () => {
  const lua = compiled(
    "export function mail_user_created(): void {\n  dovecot.i_info(`${Math.random()} ${Math.random()}`);\n}\n",
  );
  expect(lua.match(/local function number_text/g)).toHaveLength(1);
  expect(lua).toContain('dovecot.i_info(number_text(math.random()) .. " " .. number_text(math.random()))');
});

test("compileString reports the library functions of a chunk, and ordinary code needs none", () => {
  expect(compileString(login).lualib).toEqual([]);
  const source =
    'export function mail_user_created(): void {\n  dovecot.i_info("a,b".split(",").join("+"));\n}\n';
  expect(compileString(source).lualib.map(({ name }) => name)).toContain("split");
});

test("link writes a map that raises an error where the array gets shorter and its result would have gaps", () => {
  const lua = chunkOf({
    "src/mail.ts": `export function mail_user_created(): void {
  const list = [1, 2, 3];
  dovecot.i_info(list.map((n) => { list.pop(); return n; }).join());
}
`,
  });
  expect(runLua(lua)).toEqual(["false an array got shorter while map went through it"]);
});
