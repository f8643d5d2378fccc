import { describe, expect, test } from "vitest";
import { explainRequests } from "../../cli/explain_requests.ts";

describe("explainRequests", () => {
  test("says how to answer a request, once for those that are the same", () => {
    const request = { method: "POST", url: "https://api.example.org/check?user=alice" };
    expect(explainRequests([request, request])).toEqual([
      {
        code: "request-unanswered",
        message:
          "Nobody has an answer for POST https://api.example.org/check?user=alice: on the simulator servers answer only what the world says.",
        hint: 'Add it to the world: "http": { "routes": [{"method":"POST","url":"https://api.example.org/check","answer":{"status":200,"body":""}}] }, or let it through with --allow-net api.example.org:443.',
      },
    ]);
  });

  test("names the port that a URL has, and explains three requests at most", () => {
    const urls = ["http://[::1]:81/", "http://a/", "http://b/", "http://c/"];
    const hints = explainRequests(urls.map((url) => ({ method: "GET", url }))).map(({ hint }) => hint);
    expect(hints.map((hint) => hint?.replace(/.*--allow-net /, ""))).toEqual(["[::1]:81.", "a:80.", "b:80."]);
  });
});
