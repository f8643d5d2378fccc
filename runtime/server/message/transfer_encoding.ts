/** Decodes quoted-printable bytes; what is none stays as it is. */
export function decodeQuotedPrintable(text: string): string {
  return text
    .replace(/[ \t]+$/gm, "")
    .replace(/=\n/g, "")
    .replace(/=([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** Decodes the body of a part by the encoding that its header names. */
export function decodeBody(body: string, encoding: string): string {
  const name = encoding.trim().toLowerCase();
  if (name === "base64") return Buffer.from(body, "base64").toString("latin1").replaceAll("\r\n", "\n");
  return name === "quoted-printable" ? decodeQuotedPrintable(body) : body;
}
