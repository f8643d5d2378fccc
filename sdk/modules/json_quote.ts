/** What stands in JSON for a character. `%c` takes the last of ASCII for a control character, JSON does not. */
const ESCAPES: { readonly [character: string]: string } = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\x7f": "\x7f",
};

function escaped(character: string): string {
  return ESCAPES[character] ?? string.format("\\u%04x", string.byte(character) as number);
}

/** A text as JSON. */
export function quote(text: string): string {
  return `"${string.gsub(text, '[%c"\\]', escaped)[0]}"`;
}
