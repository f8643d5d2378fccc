import { type Report, sourceText } from "../../diagnostics/index.ts";
import { type Meaning, type MemberReference, memberReference } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { LivesSetting } from "./lives.ts";
import { StoredUsers } from "./stored_users.ts";
import { TypeArguments } from "./type_arguments.ts";
import { type Gap, UserComparison } from "./user_comparison.ts";
import { type Relation, relationsOf } from "./user_relations.ts";
import { UserTypes, wholeMembers } from "./user_types.ts";

/** Types that promise mailboxes of a mail_user of which nobody knows that it has some. */
export function checkUserPromises({ files, hooks, meaning }: LivesSetting, report: Report): void {
  const types = new UserTypes(meaning);
  if (!types.isNeeded) return;
  const stored = new StoredUsers({ files, entries: [...hooks.keys()] }, meaning);
  const typeArguments = new TypeArguments(files, types, meaning);
  const matters = (type: ts.Type) =>
    (type.flags & ts.TypeFlags.Any) !== 0 ||
    types.reachesWhole(type, "out") ||
    types.reachesWhole(type, "in");
  for (const file of files) {
    const areStored = () => stored.isWith(file);
    const comparison = new UserComparison({ types, typeArguments, areStored }, meaning);
    const { nodes, types: onlyTypes } = meaning.facts.nodesOf(file);
    for (const node of [...nodes, ...onlyTypes]) {
      for (const relation of relationsOf(node, meaning, matters)) {
        const gap = comparison.gap(relation);
        if (gap) reportGap(gap, relation, report);
      }
      const reference = memberReference(node, meaning);
      if (reference && isNarrowed(reference, types, meaning)) {
        report("mail-user-cast", node, { text: sourceText(node) });
      }
    }
  }
}

function reportGap({ by, path }: Gap, { at, isClaimed }: Relation, report: Report): void {
  if (by === "value" || isClaimed) {
    report("mail-user-cast", at, { text: sourceText(at) });
    return;
  }
  const name = ts.isIdentifier(at) ? at.text : path.at(-1);
  const place = name === undefined ? "This" : `'${name}'`;
  report("mail-user-parameter", at, { place });
}

/** `"mailbox" in user` gives a type the member, and the server's object has it whether it works or not. */
function isNarrowed({ name, object }: MemberReference, types: UserTypes, meaning: Meaning): boolean {
  if (name === undefined || !wholeMembers.includes(name)) return false;
  const { checker } = meaning;
  return meaning
    .parts(meaning.typeOf(object))
    .some((part) => types.isEarly(part) && checker.getPropertyOfType(part, name) !== undefined);
}
