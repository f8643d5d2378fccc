import type { HttpResponse } from "dovescript";
import { completePayload, httpClient } from "dovescript/http";
import { parse, stringify } from "dovescript/json";

const API = "http://login.example.org";

/** One client for the whole script: it keeps its connection between requests. */
const client = httpClient({ requestTimeout: "5s", maxAttempts: 2 });

/** Asks the API whether a password is the user's. */
export function askPassword(user: string, password: string): HttpResponse {
  const question = client.request({ url: `${API}/check`, method: "POST" });
  question.add_header("Content-Type", "application/json");
  question.set_payload(stringify({ user, password }));
  return question.submit();
}

/** Asks the API for what it knows of a user. */
export function askUser(user: string): HttpResponse {
  return client.request({ url: `${API}/users/${encodeURIComponent(user)}` }).submit();
}

/** A member of an answer's JSON object; undefined when the body is cut off, no JSON, or lacks the member. */
export function memberOf(answer: HttpResponse, name: string): string | undefined {
  const body = completePayload(answer);
  if (body === undefined) return undefined;
  try {
    const value = parse(body);
    const isObject = typeof value === "object" && !Array.isArray(value);
    const member = isObject ? value[name] : undefined;
    return typeof member === "string" ? member : undefined;
  } catch {
    return undefined;
  }
}
