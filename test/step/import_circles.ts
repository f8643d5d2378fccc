import type { Import } from "./imports.ts";

/** The files and packages that a file loads, types left out. */
export function loadedBy(file: string, imports: readonly Import[]): Set<string> {
  const loaded = new Set([file]);
  for (const loading of loaded)
    for (const { from, to, typeOnly } of imports) if (from === loading && !typeOnly) loaded.add(to);
  return loaded;
}

type Edge = Pick<Import, "from" | "to">;

/** The circles in which files import each other, types included: each as its files in order, `a.ts → b.ts → a.ts`. */
export function circles(imports: readonly Edge[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const path: string[] = [];
  const found: string[] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file].join(" → "));
    if (start >= 0 || done.has(file)) return;
    path.push(file);
    for (const to of targets.get(file) ?? []) visit(to);
    path.pop();
    done.add(file);
  };
  for (const file of targets.keys()) visit(file);
  return found;
}
