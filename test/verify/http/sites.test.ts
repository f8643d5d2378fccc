import { describe, expect, test } from "vitest";
import { localText, localWorld, sitesOf } from "../../../verify/http/sites.ts";

const world = {
  http: {
    routes: [
      { url: "http://api.example.org/*", answer: { headers: { Location: "http://api.example.org/b" } } },
      { url: "https://127.0.0.1:8443/", answer: { failure: "tls" as const } },
      { url: "http://127.0.0.1:8080/", answers: [{ failure: "refused" as const }] },
      { url: "http://nobody.example.org/", answer: { failure: "dns" as const } },
    ],
  },
};

describe("sitesOf", () => {
  test("finds the servers of routes and scripts, and how they are played", () => {
    expect(sitesOf(['x = "http://a:b@127.0.0.1:9/c" .. "https://api.example.org"'], world, false)).toEqual([
      { origin: "http://api.example.org", kind: "plain" },
      { origin: "https://127.0.0.1:8443", kind: "untrusted" },
      { origin: "http://127.0.0.1:8080", kind: "closed" },
      { origin: "http://nobody.example.org", kind: "unknown" },
      { origin: "http://127.0.0.1:9", kind: "closed" },
      { origin: "https://api.example.org", kind: "closed" },
    ]);
  });

  test("leaves names where processes find none", () => {
    expect(sitesOf([], world, true).map(({ origin }) => origin)).toEqual([
      "https://127.0.0.1:8443",
      "http://127.0.0.1:8080",
    ]);
  });

  test("refuses a server that both answers and is not there", () => {
    const routes = [{ url: "http://127.0.0.1/", answers: [{}, { failure: "refused" as const }] }];
    expect(() => sitesOf([], { http: { routes } }, false)).toThrowError(
      expect.objectContaining({ code: "no-such-server" }),
    );
  });
});

describe("places on this machine", () => {
  const sites = [["http://api.example.org", "http://127.0.0.1:4000"]] as const;

  test("are named in texts, behind a name and a password, and nowhere else", () => {
    expect(
      localText('"http://u:p@api.example.org/x" http://api.example.org.uk http://api.example.org:81', sites),
    ).toBe('"http://u:p@127.0.0.1:4000/x" http://api.example.org.uk http://api.example.org:81');
  });

  test("are named in routes and their answers", () => {
    expect(localWorld(world, sites).http?.routes?.[0]).toEqual({
      url: "http://127.0.0.1:4000/*",
      answer: { headers: { Location: "http://127.0.0.1:4000/b" } },
    });
  });
});
