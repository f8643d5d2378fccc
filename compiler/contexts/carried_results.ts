import type { Report } from "../diagnostics/index.ts";
import type { Meaning } from "../semantics/index.ts";
import type ts from "../typescript_api.ts";
import type { Context } from "./context.ts";
import type { Hook } from "./hooks.ts";

/** Input of the check: the types, and the report function. */
interface CarriedCheck {
  readonly meaning: Meaning;
  readonly report: Report;
}

/** Reports hooks whose first parameter is not what the server carries to them: the result of another hook. */
export function checkCarried(
  hooks: readonly Hook[],
  kinds: readonly Context[],
  { meaning, report }: CarriedCheck,
): void {
  const { checker } = meaning;
  for (const { from, to, code } of kinds.flatMap(({ carried }) => carried ?? [])) {
    const giver = hooks.find(({ name }) => name === from);
    const given = giver && signatureOf(giver, checker)?.getReturnType();
    if (!given) continue;
    for (const hook of hooks.filter(({ name }) => to.includes(name))) {
      const parameter = signatureOf(hook, checker)?.parameters[0];
      const wanted = parameter && checker.getTypeOfSymbol(parameter);
      if (!wanted || checker.isTypeAssignableTo(given, wanted)) continue;
      const [shownGiven, shownWanted] = [given, wanted].map((type) => checker.typeToString(type));
      report(code, hook.nameNode, {
        name: hook.name,
        given: shownGiven ?? "",
        wanted: shownWanted ?? "",
      });
    }
  }
}

function signatureOf({ value }: Hook, checker: ts.TypeChecker): ts.Signature | undefined {
  return checker.getTypeAtLocation(value).getCallSignatures()[0];
}
