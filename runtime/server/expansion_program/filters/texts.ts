import { decode } from "../../../text.ts";
import { splitTabEscaped } from "../../encoding/tab_escape.ts";
import { toBytes } from "../../expansion/expansion.ts";
import { fail } from "../failure.ts";
import { bytesFilter, type Filter, textFilter } from "../filter.ts";

const REPLACEMENT = "\ufffd";

const lookup: Filter = ({ given, transfer, scope }) => {
  const [first] = given.positional;
  if (first === undefined && given.statement.named.length === 0) fail("Missing name to lookup");
  if (first === undefined) given.refuseNamed();
  transfer.unset();
  transfer.setText(scope.lookup(given.text(first)));
};

const literal: Filter = ({ given, transfer }) => {
  given.requireSome();
  if (given.positional.length === 0) given.refuseNamed();
  transfer.setText(given.any(given.positional[0]));
};

const fallback: Filter = ({ given, transfer }) => {
  if (transfer.bytes !== "") return;
  const [first] = given.positional;
  if (first === undefined) given.refuseNamed();
  const text = first === undefined ? "" : given.any(first);
  if (given.positional.length + given.statement.named.length > 1) fail("Too many positional parameters");
  transfer.setText(text);
};

const concat: Filter = ({ given, transfer }) => {
  given.requireSome();
  const texts = given.positional.map((value) => given.any(value).split("\0")[0]);
  given.refuseNamed();
  transfer.setBytes(transfer.bytes + texts.join(""));
};

const list: Filter = ({ given, transfer }) => {
  const [first] = given.positional;
  const separator = first === undefined ? "," : given.text(first);
  given.limit(1);
  given.refuseNamed();
  transfer.need("generate list from");
  transfer.setText(splitTabEscaped(transfer.text).join(separator));
};

/** Control characters, and bytes that are not UTF-8, are replaced. */
function printable(bytes: string): string {
  const text = decode(Buffer.from(bytes, "latin1"));
  return toBytes(
    text.replace(/[\p{Cc}\ud800-\udfff]/gu, (character) =>
      character > "\x7f" && character < "\xa0" ? character : REPLACEMENT,
    ),
  );
}

/** Filters of texts. */
export const TEXT_FILTERS: Readonly<Record<string, Filter>> = {
  lookup,
  literal,
  default: fallback,
  concat,
  list,
  lower: bytesFilter("lower", (bytes) => bytes.replace(/[A-Z]/g, (letter) => letter.toLowerCase())),
  upper: bytesFilter("upper", (bytes) => bytes.replace(/[a-z]/g, (letter) => letter.toUpperCase())),
  reverse: bytesFilter("reverse", (bytes) => [...bytes].reverse().join("")),
  text: textFilter("text", printable),
  ldap_dn: ({ given, transfer }) => {
    given.refuseAll();
    transfer.need("convert to ldap_dn");
    transfer.setBytes(transfer.text.replaceAll(".", ",dc="));
  },
};
