import type ts from "../../typescript_api.ts";
import type { Convention } from "./declarations.ts";

/** Functions that must be called in the same way. */
export interface Group {
  joined?: Group;
  required: Convention | undefined;
  preferred: Convention | undefined;
}

/** Returns the facts about one declaration. */
type Describe = (declaration: ts.SignatureDeclaration) => Pick<Group, "required" | "preferred">;

/** Sets of declarations, as a union-find structure. */
export class Groups {
  readonly #of = new Map<ts.SignatureDeclaration | string, Group>();
  readonly #describe: Describe;

  constructor(describe: Describe) {
    this.#describe = describe;
  }

  /** Returns the group of a declaration; a text names a place through which values go without a type. */
  find(key: ts.SignatureDeclaration | string): Group {
    let group = this.#of.get(key);
    if (!group) {
      group = typeof key === "string" ? { required: undefined, preferred: undefined } : this.#describe(key);
      this.#of.set(key, group);
    }
    while (group.joined) group = group.joined;
    return group;
  }

  /** Joins two groups; returns false, and changes nothing, if they need different conventions. */
  join(first: ts.SignatureDeclaration | string, second: ts.SignatureDeclaration | string): boolean {
    const [one, other] = [this.find(first), this.find(second)];
    if (one === other) return true;
    if (one.required && other.required && one.required !== other.required) return false;
    one.required ??= other.required;
    // If declarations disagree and nothing needs an object, functions without it make the simpler Lua.
    one.preferred = one.preferred === "plain" ? "plain" : (other.preferred ?? one.preferred);
    other.joined = one;
    return true;
  }

  /** Returns the convention that all functions of a declaration's group have. */
  conventionOf(declaration: ts.SignatureDeclaration): Convention {
    const { required, preferred } = this.find(declaration);
    return required ?? preferred ?? "plain";
  }
}
