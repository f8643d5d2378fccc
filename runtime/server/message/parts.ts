import { parseStructured, type Structured } from "./content_type.ts";
import { type Entity, headerOf, parseEntity } from "./headers.ts";

/** A message, or a part of one. */
export interface Part extends Entity {
  readonly type: Structured;
  readonly disposition: Structured;
  readonly encoding: string;
  /** The parts that it is made of. */
  readonly children: readonly Part[];
}

/** The depth to which parts are looked for. */
const DEEPEST = 100;

/** A message and the parts in it. Those of a message that is a part are not looked at. */
export function parsePart(entity: Entity, implied = "text/plain", depth = 0): Part {
  const type = parseStructured(headerOf(entity, "content-type") ?? implied);
  const boundary = type.parameters.get("boundary");
  const isMultipart = type.value.startsWith("multipart/") && boundary !== undefined && depth < DEEPEST;
  const inner = type.value === "multipart/digest" ? "message/rfc822" : "text/plain";
  return {
    ...entity,
    type,
    disposition: parseStructured(headerOf(entity, "content-disposition") ?? ""),
    encoding: headerOf(entity, "content-transfer-encoding") ?? "",
    children: isMultipart
      ? split(entity.body, boundary).map((part) => parsePart(parseEntity(part), inner, depth + 1))
      : [],
  };
}

/** The parts that have none themselves. */
export function leavesOf(part: Part): Part[] {
  return part.children.length === 0 ? [part] : part.children.flatMap(leavesOf);
}

/** The part that a text is shown of: the first text, of alternatives best a plain one. */
export function textPart(part: Part): Part | undefined {
  if (part.children.length === 0) return part.type.value.startsWith("text/") ? part : undefined;
  const texts = part.children.flatMap((child) => textPart(child) ?? []);
  if (part.type.value !== "multipart/alternative") return texts[0];
  return texts.find(({ type }) => type.value === "text/plain") ?? texts[0];
}

/** The text between the lines of a boundary, up to its last one. */
function split(body: string, boundary: string): string[] {
  const parts: string[][] = [];
  for (const line of body.split("\n")) {
    const isBoundary = line.startsWith(`--${boundary}`);
    if (isBoundary && line.startsWith(`--${boundary}--`)) break;
    if (isBoundary) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((lines) => lines.join("\n"));
}
