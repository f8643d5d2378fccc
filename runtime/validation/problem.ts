import * as v from "valibot";
import { reasonOf } from "./show.ts";

/** What is wrong with a value. */
export interface Problem {
  /** The keys that lead to it. */
  readonly path: readonly string[];
  /** The rest of a sentence about the value at the path. */
  readonly message: string;
  /** The keys that are known in the place of one that is not. */
  readonly known?: readonly string[];
}

/** The value as a schema gives it back, or the first problem with it. Never throws. */
export function validate<T extends v.GenericSchema>(
  schema: T,
  input: unknown,
): { readonly value: v.InferOutput<T> } | { readonly problem: Problem } {
  try {
    const result = v.safeParse(schema, input, { abortEarly: true });
    return result.success ? { value: result.output } : { problem: toProblem(deepest(result.issues[0])) };
  } catch (thrown) {
    // Values of a caller may throw wherever they are looked at.
    return { problem: { path: [], message: `cannot be read: ${reasonOf(thrown)}` } };
  }
}

type Issue = v.BaseIssue<unknown>;

/** Reports the deepest issue among the branches of a union. */
function deepest(issue: Issue): Issue {
  const inner = (issue.issues ?? []).map(deepest);
  const depth = ({ path }: Issue) => path?.length ?? 0;
  const best = inner.filter((other) => depth(other) > 0).sort((a, b) => depth(b) - depth(a))[0];
  if (best === undefined) return issue;
  return { ...best, path: [...(issue.path ?? []), ...(best.path ?? [])] as Issue["path"] };
}

function toProblem({ path, message, requirement }: Issue): Problem {
  const keys = (path ?? []).map(({ key }) => String(key));
  return Array.isArray(requirement) && requirement.every((key) => typeof key === "string")
    ? { path: keys, message, known: requirement }
    : { path: keys, message };
}
