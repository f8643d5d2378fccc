import type { Script } from "../script.ts";
import type { DeclaredCall } from "../server/declarations.ts";
import type { ServerTypes } from "../server/types.ts";
import type { Call, Member } from "../syntax/nodes.ts";
import { argumentsOf, isCall } from "../syntax/nodes.ts";

/** Calls of the server's functions with the wrong sign, or with too few arguments. */
export function checkCalls(script: Script, types: ServerTypes): void {
  for (const node of script.nodes) {
    if (!isCall(node) || node.base.type !== "MemberExpression") continue;
    const declared = types.useOf(node.base)?.member?.call;
    if (declared) checkCall({ call: node, base: node.base, declared }, script, types);
  }
}

interface ServerCall {
  readonly call: Call;
  readonly base: Member;
  readonly declared: DeclaredCall;
}

function checkCall({ call, base, declared }: ServerCall, script: Script, types: ServerTypes): void {
  const { source } = script;
  const given = argumentsOf(call);
  const texts = given.map((each) => source.of(each));
  const object = source.of(base.base);
  const values = { call: `${object}${base.indexer}${base.identifier.name}` };
  const isSame = given[0] && (texts[0] === object || types.typeOf(given[0]) === types.typeOf(base.base));
  if (declared.takesObject && base.indexer === "." && !isSame) {
    const instead = `${object}:${base.identifier.name}(${texts.join(", ")})`;
    script.report("lua-dot-call", base, { ...values, instead });
  } else if (!declared.takesObject && base.indexer === ":") {
    const instead = `${object}.${base.identifier.name}(${texts.join(", ")})`;
    script.report("lua-colon-call", base, { ...values, instead });
  } else checkCount({ call, base, declared }, isSame && base.indexer === "." ? 1 : 0, script);
}

/** The last of the arguments may give several. */
function checkCount({ call, base, declared }: ServerCall, objects: number, script: Script): void {
  const given = argumentsOf(call);
  const last = given.at(-1);
  if (last && (isCall(last) || last.type === "VarargLiteral")) return;
  const count = given.length - (declared.takesObject ? objects : 0);
  if (count >= declared.needed) return;
  const written = given.slice(given.length - count).map((each) => script.source.of(each));
  const all = [...written, ...declared.parameters.slice(count, declared.needed)];
  script.report("lua-missing-argument", call, {
    name: base.identifier.name,
    needed: countOf(declared.needed),
    given: count === 0 ? "none" : String(count),
    instead: `${script.source.of(base.base)}${declared.takesObject ? ":" : "."}${base.identifier.name}(${all.join(", ")})`,
  });
}

function countOf(needed: number): string {
  return needed === 1 ? "an argument" : `${needed} arguments`;
}
