import { coroutinesPanic, isAlive } from "../../../releases/index.ts";
import type { Hooks } from "../../contexts/index.ts";
import { interpretProgram, type Root, type Use } from "../../dataflow/index.ts";
import type { Code, Report, Values } from "../../diagnostics/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { requestProtocol } from "./auth/request_life.ts";
import { clientProtocol } from "./http/client_life.ts";
import { requestProtocol as httpRequestProtocol } from "./http/request_life.ts";
import { mailUserProtocol } from "./mail_user_life.ts";
import { mailboxProtocol } from "./mailbox_life.ts";
import { passthroughProtocol } from "./passthrough_life.ts";

/** The program, and the hooks of its entries. */
export interface LivesSetting {
  readonly files: readonly ts.SourceFile[];
  readonly hooks: ReadonlyMap<ts.SourceFile, Hooks>;
  readonly meaning: Meaning;
}

/** Objects of the server: in which order they are used, when they end, and where they get to. */
export function checkLives({ files, hooks, meaning }: LivesSetting, report: Report): void {
  const findings = new Findings();
  const protocols = [
    mailboxProtocol,
    passthroughProtocol,
    mailUserProtocol,
    requestProtocol,
    clientProtocol,
    httpRequestProtocol,
  ].map((make) => make(findings.report, meaning.release));
  const roots = [...hooks].flatMap(([entry, { all }]) =>
    all
      .filter(({ value }) => isCallable(value, meaning))
      .map(({ value, description }): Root => {
        const states = description.parameters.map((parameter) => /: ([A-Z]\w*)$/.exec(parameter)?.[1]);
        return { entry, code: value as Root["code"], states };
      }),
  );
  const inGenerator = isAlive(coroutinesPanic, meaning.release)
    ? ({ member, node }: Pick<Use, "member" | "node">) =>
        findings.report("server-in-generator", node, { member })
    : undefined;
  interpretProgram({ meaning, files, roots, protocols, inGenerator });
  findings.tell(report);
}

/** Returns true if a hook is a function; others are reported as `wrong-hook-type`. */
function isCallable(node: ts.Node, meaning: Meaning): boolean {
  const type = meaning.typeOf(node);
  return (
    (type.flags & ts.TypeFlags.Any) !== 0 ||
    meaning.parts(type).some((part) => part.getCallSignatures().length > 0)
  );
}

/** Findings, each once at a place. */
class Findings {
  readonly #known = new Map<ts.Node, Map<string, readonly [Code, Values | undefined]>>();

  readonly report: Report = (code, node, values) => {
    const codes = this.#known.get(node) ?? new Map();
    this.#known.set(node, codes);
    if (!codes.has(code)) codes.set(code, [code, values]);
  };

  tell(report: Report): void {
    for (const [node, codes] of this.#known) {
      // A mailbox that an error leaves behind needs no warning that it is left behind without one.
      if (codes.has("mailbox-not-freed")) codes.delete("mailbox-forgotten");
      for (const [code, values] of codes.values()) report(code, node, values);
    }
  }
}
