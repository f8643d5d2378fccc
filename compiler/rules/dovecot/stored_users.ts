import { canHold } from "../../dataflow/index.ts";
import { isAssignment, isTrueOfMember, type Meaning, orderModules } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** The files of a program, and those of them that become scripts. */
interface ProgramFiles {
  readonly files: readonly ts.SourceFile[];
  readonly entries: readonly ts.SourceFile[];
}

/** Knows in which scripts users without mailboxes are put into lists, maps or members of objects. */
export class StoredUsers {
  readonly #program: ProgramFiles;
  readonly #meaning: Meaning;
  readonly #stores = new Map<ts.SourceFile, boolean>();
  readonly #orders = new Map<ts.SourceFile, readonly ts.SourceFile[]>();

  constructor(program: ProgramFiles, meaning: Meaning) {
    this.#program = program;
    this.#meaning = meaning;
  }

  /** Returns true if a script that has this module stores users; each script has modules of its own. */
  isWith(file: ts.SourceFile): boolean {
    const scripts = this.#program.entries.map((entry) => this.#modulesOf(entry));
    const own = scripts.filter((modules) => modules.includes(file));
    const seen = own.length === 0 ? this.#program.files : own.flat();
    return seen.some((each) => this.#storesUsers(each));
  }

  #modulesOf(entry: ts.SourceFile): readonly ts.SourceFile[] {
    const order = this.#orders.get(entry) ?? orderModules(entry, this.#meaning).files;
    this.#orders.set(entry, order);
    return order;
  }

  #storesUsers(file: ts.SourceFile): boolean {
    const known = this.#stores.get(file) ?? storesUsers(file, this.#meaning);
    this.#stores.set(file, known);
    return known;
  }
}

function storesUsers(file: ts.SourceFile, meaning: Meaning): boolean {
  const { facts } = meaning;
  const isUser = (node: ts.Expression) =>
    canHold(meaning.typeOf(node), ["EarlyMailUser", "LateMailUser"], meaning);
  const isStored = (node: ts.BinaryExpression) =>
    isAssignment(node) && !ts.isIdentifier(node.left) && isUser(node.right);
  const isStoring = ({ expression, arguments: given }: ts.CallExpression) =>
    ts.isPropertyAccessExpression(expression) &&
    isTrueOfMember(expression.name.text, ({ puts }) => puts?.into === "object") &&
    given.some(isUser);
  return (
    facts.ofKind(ts.SyntaxKind.BinaryExpression, file).some(isStored) ||
    facts.ofKind(ts.SyntaxKind.CallExpression, file).some(isStoring)
  );
}
