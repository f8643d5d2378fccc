import ts from "../typescript_api.ts";

/** What a function that cannot be seen does with an object that it gets: `@borrows`, `@consumes` or `@keeps` it. */
export type ParameterEffect = "borrows" | "consumes" | "keeps";

/** A tag of a function's documentation, and the parameter that it names; `this` is the object of a method. */
export interface EffectTag {
  readonly effect: ParameterEffect;
  readonly parameter: string;
  readonly node: ts.JSDocTag;
}

const effects: ReadonlySet<string> = new Set<ParameterEffect>(["borrows", "consumes", "keeps"]);

/** The tags of a declaration without a body that say what becomes of its parameters. */
export function effectTagsOf(declaration: ts.SignatureDeclaration): EffectTag[] {
  return ts.getJSDocTags(documentedNode(declaration)).flatMap((node) => {
    const effect = node.tagName.text as ParameterEffect;
    if (!effects.has(effect)) return [];
    const [parameter = ""] = ts.getTextOfJSDocComment(node.comment)?.trim().split(/\s+/) ?? [];
    return [{ effect, parameter, node }];
  });
}

/** The node that has the documentation: of a function type, the name that is declared with it. */
function documentedNode(declaration: ts.SignatureDeclaration): ts.Node {
  if (!ts.isFunctionTypeNode(declaration)) return declaration;
  const named = ts.findAncestor(
    declaration,
    (node) =>
      ts.isPropertySignature(node) ||
      ts.isPropertyDeclaration(node) ||
      ts.isVariableDeclaration(node) ||
      ts.isTypeAliasDeclaration(node),
  );
  return named ?? declaration;
}

/** What a declaration says about the parameter that gets an argument; a rest gets all from its place on. */
export function parameterEffect(
  declaration: ts.SignatureDeclaration,
  index: number,
): ParameterEffect | undefined {
  const parameters = declaration.parameters.filter(({ name }) => name.getText() !== "this");
  const last = parameters.at(-1);
  const parameter = parameters[index] ?? (last?.dotDotDotToken ? last : undefined);
  return parameter && effectOf(declaration, parameter.name.getText());
}

/** What a declaration of a method says about its object: `@borrows this`. */
export function objectEffect(declaration: ts.SignatureDeclaration): ParameterEffect | undefined {
  return effectOf(declaration, "this");
}

function effectOf(declaration: ts.SignatureDeclaration, name: string): ParameterEffect | undefined {
  return effectTagsOf(declaration).find(({ parameter }) => parameter === name)?.effect;
}
