import ts from "../typescript_api.ts";

/** A question about one node. */
type Ask<T> = (node: ts.Node) => T;

/**
 * Returns a type checker that is asked about a node only once: rules ask for the symbol of a name six times on average,
 * and TypeScript resolves it again each time. The checker itself stays as it is.
 */
export function rememberingChecker(checker: ts.TypeChecker): ts.TypeChecker {
  const remembering: ts.TypeChecker = Object.create(checker);
  remembering.getSymbolAtLocation = once(checker.getSymbolAtLocation);
  remembering.getTypeAtLocation = once(checker.getTypeAtLocation);
  return remembering;
}

/** Nodes that lowering makes may change what they stand for. */
function isParsed({ flags }: ts.Node): boolean {
  return (flags & ts.NodeFlags.Synthesized) === 0;
}

function once<T>(ask: Ask<T>): Ask<T> {
  const answers = new Map<ts.Node, T>();
  return (node) => {
    const known = answers.get(node);
    if (known !== undefined || answers.has(node)) return known as T;
    const answer = ask(node);
    if (isParsed(node)) answers.set(node, answer);
    return answer;
  };
}
