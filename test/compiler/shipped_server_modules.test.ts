import { expect, test } from "vitest";
import { createProgram } from "../../compiler/program/create_program.ts";
import { ParsedLibraries } from "../../compiler/program/host.ts";
import { compilerOptions } from "../../compiler/project/options.ts";
import { nodePlatform } from "../../platform/node/node_platform.ts";
import { chunkOf, compileFiles } from "./temporary_project.ts";

/** The Lua of statements in a hook, and of the imports above it. */
function statements(imports: string, body: string): string {
  const lua = chunkOf({
    "src/mail.ts": `${imports}\nexport function mail_user_created(): void {\n${body}\n}`,
  });
  return lua.replace(/^ {4}/gm, "");
}

function codesOf(imports: string, body: string): string[] {
  const source = `${imports}\nexport function mail_user_created(): void {\n${body}\n}`;
  return compileFiles({ "src/mail.ts": source }).diagnostics.map(({ code }) => code);
}

test("declarations of lua: modules have no errors of their own", () => {
  const program = createProgram({
    roots: ["/project/empty.ts"],
    options: { ...compilerOptions(), skipLibCheck: false },
    libraries: new ParsedLibraries(),
    platform: nodePlatform,
    texts: new Map([["/project/empty.ts", "export {};"]]),
  });
  const files = program.getSourceFiles().filter(({ fileName }) => fileName.includes("/lua_modules/"));
  expect(files.length).toBeGreaterThan(5);
  const problems = files.flatMap((file) => program.getSemanticDiagnostics(file));
  expect(problems.map(({ messageText }) => messageText)).toEqual([]);
});

test("lua:cjson gives values of which nothing is known, and raises", () => {
  const lua = statements(
    'import cjson from "lua:cjson";',
    `const value = cjson.decode("[1]");
if (value !== cjson.null && typeof value === "string") dovecot.i_info(value);
dovecot.i_info(cjson.encode({ answer: 42 }));`,
  );
  expect(lua).toContain(
    'local value = cjson.decode("[1]")\nif value ~= cjson.null and type(value) == "string" then',
  );
  expect(lua).toContain("dovecot.i_info(cjson.encode({answer = 42}))");
  expect(codesOf('import { decode } from "lua:cjson";', 'dovecot.i_info(decode("1"));')).toEqual(["TS2345"]);
});

test("lua:cjson.safe, lua:rapidjson and lua:dkjson give a problem in the place of an error", () => {
  const safe = statements(
    'import json from "lua:cjson.safe";',
    `const [value, problem] = json.decode("{");
if (value === undefined) dovecot.i_error(problem ?? "no JSON");`,
  );
  expect(safe).toContain('local json = require("cjson.safe")');
  expect(safe).toContain('local value, problem = json.decode("{")');
  const others = statements(
    'import dkjson from "lua:dkjson";\nimport rapidjson from "lua:rapidjson";',
    `const [value, place, problem] = dkjson.decode("{", 1, dkjson.null);
dovecot.i_info(dkjson.encode({ place, problem, known: value !== undefined }, { indent: true }));
const [text] = rapidjson.encode([1], { pretty: true });
dovecot.i_info(text ?? "none");`,
  );
  expect(others).toContain('local value, place, problem = dkjson.decode("{", 1, dkjson.null)');
  expect(others).toContain("local text = rapidjson.encode({1}, {pretty = true})");
});

test("lua:json has functions and lua:JSON has methods", () => {
  const lua = statements(
    'import json from "lua:json";\nimport JSON from "lua:JSON";',
    'dovecot.i_info(json.encode(json.decode("1")));\ndovecot.i_info(JSON.encode(JSON.decode("1")));',
  );
  expect(lua).toContain('dovecot.i_info(json.encode(json.decode("1")))');
  expect(lua).toContain('dovecot.i_info(JSON:encode(JSON:decode("1")))');
});

test("lua:socket.http and lua:ssl.https take a URL or a request with a sink", () => {
  const lua = statements(
    'import http from "lua:socket.http";\nimport https from "lua:ssl.https";\nimport ltn12 from "lua:ltn12";',
    `http.TIMEOUT = 5;
const [body, status] = http.request("http://localhost/");
if (body === undefined) dovecot.i_error(\`\${status}\`);
const [sink, pieces] = ltn12.sink.table();
const source = ltn12.source.string("{}");
const [done, code] = https.request({ url: "https://localhost/", method: "POST", source, sink, verify: "peer" });
if (done === undefined || code !== 200) dovecot.i_error("no answer");
dovecot.i_info(table.concat(pieces));`,
  );
  expect(lua).toContain('http.TIMEOUT = 5\nlocal body, status = http.request("http://localhost/")');
  expect(lua).toContain('local sink, pieces = ltn12.sink.table()\nlocal source = ltn12.source.string("{}")');
  expect(lua).toContain("local done, code = https.request({");
});

test("lua:luasql has environments, connections and cursors, whose methods may give nothing", () => {
  const imports = 'import sql from "lua:luasql.mysql";';
  const body = `const [connection, problem] = sql.mysql().connect("mail", "dovecot", "secret");
if (connection === undefined) throw new Error(problem);
const [rows] = connection.execute(\`SELECT home FROM users WHERE name = '\${connection.escape("al'ice")}'\`);
if (rows !== undefined && typeof rows !== "number") {
  const row = rows.fetch({}, "a");
  dovecot.i_info(row?.home ?? "none");
  rows.close();
}`;
  const lua = statements(imports, body);
  expect(lua).toContain('local connection, problem = sql.mysql():connect("mail", "dovecot", "secret")');
  expect(lua).toContain('local row = rows:fetch({}, "a")');
  expect(codesOf(imports, 'const [found] = sql.mysql().connect("mail");\nfound.close();')).toEqual([
    "TS18048",
  ]);
  expect(codesOf('import { sqlite3 } from "lua:luasql.sqlite3";', "sqlite3().close();")).toEqual([]);
  expect(codesOf('import { postgres } from "lua:luasql.postgres";', "postgres().close();")).toEqual([]);
});

test("lua:redis connects and has commands as methods", () => {
  const lua = statements(
    'import redis from "lua:redis";',
    `const client = redis.connect("127.0.0.1", 6379);
dovecot.i_info(client.get("quota:alice") ?? client.hgetall("alice").quota ?? "none");`,
  );
  expect(lua).toContain('local client = redis.connect("127.0.0.1", 6379)');
  expect(lua).toContain('client:get("quota:alice") or client:hgetall("alice").quota or "none"');
});

test("lua:mime encodes base64, and lua:package is Lua's own library", () => {
  const lua = statements(
    'import { b64 } from "lua:mime";\nimport modules from "lua:package";',
    `const [encoded] = b64("a");
dovecot.i_info(encoded);
modules.preload.shop = () => ({ open: true });
modules.loaded.shop = undefined;
const [file, tried] = modules.searchpath("shop", modules.path);
dovecot.i_info(file ?? tried ?? modules.cpath);`,
  );
  expect(lua).toContain('local encoded = mime.b64("a")');
  expect(lua).toContain("package.loaded.shop = nil");
  expect(lua).toContain('local file, tried = package.searchpath("shop", package.path)');
  expect(lua).not.toContain('require("package")');
});
