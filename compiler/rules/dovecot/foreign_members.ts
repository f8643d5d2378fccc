import { CONTEXTS } from "../../../releases/index.ts";
import { type Context, contexts, type Hooks } from "../../contexts/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import { type Meaning, memberReference, orderModules } from "../../semantics/index.ts";
import type ts from "../../typescript_api.ts";

/** The hooks of each entry. */
interface EntrySetting {
  readonly hooks: ReadonlyMap<ts.SourceFile, Hooks>;
  readonly meaning: Meaning;
}

/** Members of `dovecot` that scripts of another kind have, such as `dovecot.storage` in an auth script. */
export function checkForeignMembers({ hooks, meaning }: EntrySetting, report: Report): void {
  const seen = new Set<ts.Node>();
  for (const [entry, { contexts: own }] of hooks) {
    const foreign = foreignTables(own);
    const nodes = orderModules(entry, meaning).files.flatMap((file) => meaning.facts.nodesOf(file).nodes);
    for (const node of nodes) {
      const name = memberOfDovecot(node, meaning);
      const owner = name === undefined ? undefined : foreign.get(name);
      if (name === undefined || !owner || seen.has(node)) continue;
      seen.add(node);
      const [{ name: kind }] = own as [Context];
      report("foreign-member", node, {
        name,
        script: CONTEXTS[kind].script,
        owners: CONTEXTS[owner.name].scripts,
      });
    }
  }
}

function foreignTables(own: readonly Context[]): ReadonlyMap<string, Context> {
  const ownTables = own.flatMap(({ tables }) => tables);
  const others = contexts.flatMap((context) => context.tables.map((table) => [table, context] as const));
  return new Map(own.length === 0 ? [] : others.filter(([table]) => !ownTables.includes(table)));
}

/** The member of the global table that a node reads. */
function memberOfDovecot(node: ts.Node, meaning: Meaning): string | undefined {
  const reference = memberReference(node, meaning);
  return reference && meaning.isOnly(meaning.typeOf(reference.object), ["Dovecot"])
    ? reference.name
    : undefined;
}
