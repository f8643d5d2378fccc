import type { Choice } from "../../../scripts/lua/choice.js";
import { type Bytes, type Entry, file } from "../case.ts";
import { jsonOf, mutateJson, oddValue, print, writeJson } from "../mutate/json.ts";
import { ODD_TEXTS } from "../mutate/odd.ts";
import type { Generate } from "./generate.ts";
import { projectOf } from "./project.ts";

const KEYS = [
  "name",
  "version",
  "type",
  "main",
  "types",
  "typings",
  "typesVersions",
  "exports",
  "imports",
  "dependencies",
  "devDependencies",
  "scripts",
  "files",
  "bin",
];

const MANIFEST = {
  name: "greeting",
  version: "1.0.0",
  type: "module",
  types: "index.ts",
  main: "index.js",
  exports: { ".": { types: "./index.ts", default: "./index.ts" }, "./*": "./*.ts" },
};

const HOOK = `import { greeting } from "greeting";
export function mail_user_created() { dovecot.i_info(greeting("x")); }
`;

/** A project whose hook imports a package, where one of the two package.json is odd. */
export const packageCase: Generate = (choice, seeds) => {
  const files = projectOf(choice, seeds);
  files.set("src/mail.ts", file(HOOK));
  const folder = "node_modules/greeting";
  files.set(`${folder}/index.ts`, file('export const greeting = (name: string) => "hello " + name;\n'));
  const own = choice.once(2);
  files.set(`${folder}/package.json`, own ? { file: print(jsonOf(MANIFEST)) } : manifest(choice, MANIFEST));
  if (own)
    files.set(
      "package.json",
      manifest(choice, { type: "module", imports: { "#x": "./src/x.ts" }, name: "p" }),
    );
  return { files: [...files], commands: [["check"], ["build"], ["run", "src/mail.ts"]] };
};

function manifest(choice: Choice, right: object): Entry {
  const text = (): Bytes => writeJson(mutateJson(jsonOf(right), choice, KEYS), choice);
  return choice.one<() => Entry>([
    ...Array.from({ length: 8 }, () => () => ({ file: text() })),
    () => ({ file: print(oddValue(choice)) }),
    () => ({ file: choice.one(ODD_TEXTS) }),
    () => ({ folder: true }),
    () => ({ link: choice.one(["package.json", "nowhere", ".", "/dev/null"]) }),
  ])();
}
