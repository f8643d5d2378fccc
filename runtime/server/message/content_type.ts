/** A structured header such as Content-Type. */
export interface Structured {
  /** In lower case: `text/plain`, `attachment`. */
  readonly value: string;
  /** By name in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
}

const PARAMETER = /;\s*([^=;\s]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^;\s]*)/g;

/** Takes a Content-Type or a Content-Disposition apart. */
export function parseStructured(header: string): Structured {
  const parameters = [...header.matchAll(PARAMETER)].map(
    ([, name = "", value = ""]) => [name.toLowerCase(), unquoted(value)] as const,
  );
  return {
    value: /^[^;\s]*/.exec(header)?.[0].toLowerCase() ?? "",
    parameters: new Map(parameters.reverse()),
  };
}

function unquoted(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, "$1") : value;
}
