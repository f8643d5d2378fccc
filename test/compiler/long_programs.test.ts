// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { expect, test } from "vitest";
import { compileString } from "../../compiler/index.ts";

const hook = (body: string) =>
  `import type { MailHooks } from "dovescript";\nexport default { mail_user_created(user) {\n${body}\n} } satisfies MailHooks;\n`;

const link = "user.uid === 1";

function doubled(n: number): string {
  const sums = Array.from({ length: n }, (_, i) => `const c${i + 1} = c${i} + c${i};`);
  return `const last = () => { const c0 = 1; ${sums.join(" ")} return c${n}; };`;
}

/** Programs that grow with a number, and what becomes of a long one: Lua, or the code that says why not. */
const programs: readonly (readonly [string, number, (size: number) => string])[] = [
  ["!", 2_000, (n) => `const b = ${"!".repeat(n)}(${link}); dovecot.i_info(b ? "a" : "b");`],
  ["trim", 650, (n) => `dovecot.i_info("a"${".trim()".repeat(n)});`],
  ["&&", 220, (n) => `const b = ${Array(n).fill(link).join(" && ")}; dovecot.i_info(b ? "a" : "b");`],
  ["+", 5_000, (n) => `const b = ${Array(n).fill("1").join(" + ")}; dovecot.i_info(\`\${b}\`);`],
  // TypeScript takes four times as long for twice as many members.
  [
    "+ of members",
    300,
    (n) => `const b = ${Array(n).fill("user.uid").join(" + ")}; dovecot.i_info(\`\${b}\`);`,
  ],
  ["?:", 150, (n) => `const b = ${`${link} ? "a" : `.repeat(n)}"z"; dovecot.i_info(b);`],
  ["{}", 100, (n) => `const b = ${"{ a: ".repeat(n)}1${" }".repeat(n)}; dovecot.i_info(typeof b);`],
  ["()", 20_000, (n) => `dovecot.i_info(${"(".repeat(n)}"a"${")".repeat(n)});`],
  ["constants made of constants", 180, (n) => `${doubled(n)} dovecot.i_info(\`\${last()}\`);`],
];

test.each(programs)("compileString ends for a chain of %s, with Lua or a diagnostic", (_, size, body) => {
  const { lua, diagnostics } = compileString(hook(body(size)), { fileName: "long.ts" });
  const codes = diagnostics.map(({ code }) => code);
  if (lua === undefined) expect(["invalid-lua", "compiler-crash", "too-many-locals"]).toContain(codes[0]);
  else expect(codes).toEqual([]);
  for (const { location } of diagnostics) expect(location).toMatchObject({ file: "long.ts" });
});

// Texts, because TypeScript takes four times as long for twice as many numbers.
test("compiler-crash names an expression with too many parts, and what to do", () => {
  const sum = Array(20_000).fill('"a"').join(" + ");
  const { diagnostics } = compileString(hook(`dovecot.i_info(${sum});`), { fileName: "long.ts" });
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      code: "compiler-crash",
      message: expect.stringContaining("Give some of them names of their own."),
      location: expect.objectContaining({ file: "long.ts", line: 3 }),
    }),
  );
});

test("compileString prints a list in lists once for each of its two layouts", () => {
  const nested = (depth: number) => compileString(hook(programs[6]![2](depth))).lua!.split("\n").length;
  expect(nested(60) - nested(50)).toBe(20);
});
