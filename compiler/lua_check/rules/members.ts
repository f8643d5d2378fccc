import { CONTEXTS, compareReleases, isAlive, type Life } from "../../../releases/index.ts";
import { contexts } from "../../contexts/index.ts";
import { nearest } from "../../diagnostics/index.ts";
import type { Script } from "../script.ts";
import type { MemberUse, ServerTypes } from "../server/types.ts";
import type { Expression, Node } from "../syntax/nodes.ts";
import { baseOf, memberName } from "../syntax/nodes.ts";
import { alternativesOf, assignedMembers, isAssigned, isLookedFor } from "./guards.ts";

/** Members of objects of the server that the release, or this kind of script, lacks. */
export function checkMembers(script: Script, types: ServerTypes): void {
  const own = assignedMembers(script);
  for (const node of script.nodes) {
    const use = memberName(node) === undefined ? undefined : types.useOf(node as Expression);
    if (
      !use ||
      isInMissing(node, script, types) ||
      isAssigned(node, script) ||
      own.has(script.source.of(node).replace(":", "."))
    )
      continue;
    const reason = reasonFor(use, script, types);
    if (reason && !isHandled({ node: node as Expression, use, script, types }))
      script.report("lua-missing-member", node, {
        name: script.source.of(node),
        release: script.release,
        reason,
        instead: insteadOf(node, use, { script, types }),
      });
  }
}

/** Returns true for a member of one that is missing itself, as in `dovecot.base64.encode`. */
function isInMissing(node: Node, script: Script, types: ServerTypes): boolean {
  const base = baseOf(node);
  const use = base && types.useOf(base);
  return (
    use !== undefined && (reasonFor(use, script, types) !== undefined || isInMissing(base!, script, types))
  );
}

/** The reason why a member is nil; undefined where it is there. */
function reasonFor(
  { object, member, name }: MemberUse,
  script: Script,
  types: ServerTypes,
): string | undefined {
  const owner = types.declarations.nameOf(object);
  if (!member) return `${owner === "Dovecot" ? "the server" : "the object"} has nothing of this name`;
  if (owner === "Dovecot") {
    const foreign = foreignOwner(name, script);
    if (foreign) return `only ${foreign} have it`;
  }
  return reasonOf(lifeIn(member.tags), script.release);
}

function lifeIn(tags: ReadonlyMap<string, string>): Life {
  const [since, removed] = [tags.get("since"), tags.get("removed")];
  return { ...(since && { since }), ...(removed && { removed }) };
}

function reasonOf(life: Life, release: string): string | undefined {
  if (isAlive(life, release)) return undefined;
  const isEarly = life.since !== undefined && compareReleases(release, life.since) < 0;
  return isEarly ? `it came with ${life.since}` : `it went with ${life.removed}`;
}

/** The scripts that alone have a table in `dovecot`, where this one is of another kind. */
function foreignOwner(table: string, { contexts: own }: Script): string | undefined {
  const owner = contexts.find(({ tables }) => tables.includes(table));
  const isOwn = own.length === 0 || own.some(({ tables }) => tables.includes(table));
  return owner && !isOwn ? CONTEXTS[owner.name].scripts : undefined;
}

interface Place {
  readonly node: Expression;
  readonly use: MemberUse;
  readonly script: Script;
  readonly types: ServerTypes;
}

/** Returns true if the script reads another member where this one is nil: `request.protocol or request.service`. */
function isHandled({ node, use, script, types }: Place): boolean {
  const isThere = (other: Node) => {
    const read =
      other === node || memberName(other) === undefined ? undefined : types.useOf(other as Expression);
    return read?.object === use.object && !reasonFor(read, script, types) ? read : undefined;
  };
  if (alternativesOf(node, script).some(isThere)) return true;
  if (!isLookedFor(node, script)) return false;
  if (types.declarations.nameOf(use.object) === "Dovecot") return true;
  const replacement = replacementOf(use);
  if (replacement === undefined) return false;
  const inside = script.scopes.functions.get(node);
  const around = inside ? script.ownNodes(inside) : script.nodes;
  return around.some((other) => isThere(other)?.name === replacement);
}

/** The member that has taken the place of another one: `protocol`. */
function replacementOf({ member }: MemberUse): string | undefined {
  return /^Read `\w+\.(\w+)`$/.exec(member?.tags.get("instead") ?? "")?.[1];
}

interface Setting {
  readonly script: Script;
  readonly types: ServerTypes;
}

function insteadOf(node: Node, use: MemberUse, { script, types }: Setting): string {
  const base = script.source.of(baseOf(node)!);
  const owner = types.declarations.nameOf(use.object);
  const known = contexts.map(({ lua }) => lua.instead[owner]?.[use.name]).find(Boolean);
  if (known?.includes("`")) return known;
  if (known) return `Write \`${base}.${known}\`.`;
  const replacement = replacementOf(use);
  if (replacement) return `Write \`${base}.${replacement}\`.`;
  if (use.member) return "Do without it, or name the release of your server with --dovecot.";
  const meant = nearest(use.name, types.declarations.memberNames(use.object));
  return meant ? `Did you mean \`${base}.${meant}\`?` : "Do without it.";
}
