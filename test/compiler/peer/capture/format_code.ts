/** Writes a value as source text, like the package that the peer's tests use for what they put into templates. */
export function sourceOfValue(value: unknown): string {
  if (typeof value === "string")
    return `'${JSON.stringify(value).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (Array.isArray(value)) return `[${value.map(sourceOfValue).join(",")}]`;
  if (value instanceof Map) return `new Map(${sourceOfValue([...value])})`;
  if (value instanceof Set) return `new Set(${sourceOfValue([...value])})`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${entries.map(([key, member]) => `${nameOf(key)}:${sourceOfValue(member)}`).join(",")}}`;
  }
  return String(value);
}

function nameOf(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : sourceOfValue(key);
}

/** Writes values as arguments. */
export function formatCode(...values: unknown[]): string {
  return values.map(sourceOfValue).join(", ");
}
