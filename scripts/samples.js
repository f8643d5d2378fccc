// @ts-check
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../test/samples/", import.meta.url));

/**
 * The texts of a code's sample: of the file that raises it, or the one that does not, and of the modules they import.
 *
 * @param {string} code
 * @param {"raises" | "clean"} name
 */
function readSample(code, name) {
  const entries = readdirSync(folder + code, { withFileTypes: true });
  const names = entries.flatMap((entry) =>
    entry.isFile() && /\.(ts|json|lua)$/.test(entry.name) ? [entry.name] : [],
  );
  const texts = new Map(names.map((file) => [file, readFileSync(`${folder}${code}/${file}`, "utf8")]));
  const found = new Set(names.filter((file) => file.startsWith(`${name}.`)));
  for (const file of found) {
    for (const [, target = ""] of (texts.get(file) ?? "").matchAll(/(?:from|import) "\.\/([^"]+)"/g)) {
      if (texts.has(target)) found.add(target);
    }
  }
  return Object.fromEntries([...found].map((file) => [file, texts.get(file) ?? ""]));
}

/**
 * By code: what raises it, what does not, and the release or the Lua that it is about.
 *
 * @returns {Record<string, { options?: object, raises: Record<string, string>, clean: Record<string, string> }>}
 */
export function readSamples() {
  const codes = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Object.fromEntries(
    codes.map(({ name }) => {
      const options = `${folder}${name}/options.json`;
      const chosen = existsSync(options) ? { options: JSON.parse(readFileSync(options, "utf8")) } : {};
      return [name, { ...chosen, raises: readSample(name, "raises"), clean: readSample(name, "clean") }];
    }),
  );
}
