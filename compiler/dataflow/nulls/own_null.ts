import { isShippedModule } from "../../program/index.ts";
import { filesWith, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { keepsNull } from "./kept_nulls.ts";
import { namesNull } from "./null_types.ts";
import { tellsNullApart } from "./told_apart.ts";

/**
 * Returns true if null is a value of its own in the chunks of a node, because they tell it from undefined. In all
 * others both are nil.
 */
export function hasOwnNull(node: ts.Node, meaning: Meaning): boolean {
  const file: ts.SourceFile | undefined = ts.getOriginalNode(node).getSourceFile();
  const files = file ? [file] : meaning.facts.files;
  return files.some((each) => meaning.remember("own null", each, () => isTold(each, meaning)));
}

function isTold(file: ts.SourceFile, meaning: Meaning): boolean {
  const files = [...joinedWith(file, meaning)];
  // `stringify` asks for null, which does not exist where no file of the program names it.
  const own = files.filter(({ fileName }) => !isShippedModule(fileName));
  if (!own.some((each) => namesNull(each, meaning))) return false;
  const nodes = files.flatMap((each) => meaning.facts.nodesOf(each).nodes);
  return nodes.some((node) => tellsNullApart(node, meaning) || keepsNull(node, meaning));
}

/** A module means the same in all chunks that it is in, so that these have one null. */
function joinedWith(file: ts.SourceFile, meaning: Meaning): ReadonlySet<ts.SourceFile> {
  const found = new Set([file]);
  for (const each of found) for (const other of filesWith(each, meaning)) found.add(other);
  return found;
}
