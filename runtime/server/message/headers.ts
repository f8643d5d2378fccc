/** A header field of a message: strings of bytes. */
export interface Header {
  /** In lower case. */
  readonly name: string;
  /** Without the blanks in front of it, but with the line breaks of a folded field. */
  readonly value: string;
}

/** A message or one of its parts, a string of bytes with single line feeds. */
export interface Entity {
  readonly headers: readonly Header[];
  readonly body: string;
}

/** Takes header and body apart. A message that ends within its header has no body. */
export function parseEntity(text: string): Entity {
  const end = text.startsWith("\n") ? 0 : text.indexOf("\n\n") + 1;
  const isWhole = text.startsWith("\n") || end > 0;
  const header = isWhole ? text.slice(0, end) : text;
  return { headers: parseHeaders(header), body: isWhole ? text.slice(end + 1) : "" };
}

function parseHeaders(header: string): Header[] {
  const fields = header.replace(/\n$/, "").split(/\n(?![ \t])/);
  return fields.flatMap((field) => {
    const colon = field.indexOf(":");
    if (colon < 0) return [];
    const name = field.slice(0, colon).trimEnd().toLowerCase();
    return [{ name, value: field.slice(colon + 1).replace(/^[ \t]+/, "") }];
  });
}

/** The first field of a name, which counts. */
export function headerOf({ headers }: Entity, name: string): string | undefined {
  return headers.find((header) => header.name === name)?.value;
}
