import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runHttp } from "../runtime/run_http.ts";

/** A server in a thread of its own, because this one waits for its answers. */
const SERVER = `const { parentPort } = require("node:worker_threads");
require("node:http")
  .createServer((request, response) => {
    if (request.url === "/silent") return;
    let body = "";
    request.on("data", (part) => (body += part)).on("end", () => response.setHeader("X-Method", request.method).end(request.url + " " + body));
  })
  .listen(0, "127.0.0.1", function () { parentPort.postMessage(this.address().port); });`;

let server: Worker;
let port: number;

beforeAll(async () => {
  server = new Worker(SERVER, { eval: true });
  [port] = (await once(server, "message")) as [number];
});
afterAll(() => server.terminate());

const ask = (path: string, options: object) =>
  runHttp(
    `local c = dovecot.http.client({ request_timeout = "300ms" })
     local r = c:request({ url = "http://127.0.0.1:${port}${path}", method = "POST" }) r:set_payload("é")
     local a = show(r:submit()) print(a:header("x-method")) show(c:request({ url = "http://127.0.0.1:${port}/again" }):submit())`,
    { options },
  );

describe("network", () => {
  test("lets requests to a server through that is allowed, over one connection", () => {
    const { printed, requests } = ask("/x", { network: [`127.0.0.1:${port}`] });
    expect(printed).toEqual(["200\tOK\t/x é", "POST", "200\tOK\t/again"]);
    expect(requests.map(({ connection }) => connection)).toEqual([1, 1]);
  });

  test("lets no others through", () => {
    const { printed, dovecot } = ask("/x", { network: ["127.0.0.1:1", `localhost:${port}`] });
    expect(printed[0]).toBe(`9003\tconnect(127.0.0.1:${port}) failed: Connection refused`);
    expect(dovecot.unanswered).toHaveLength(2);
  });

  test("waits as long as the script says", () => {
    const { printed } = ask("/silent", { network: [`127.0.0.1:${port}`] });
    expect(printed[0]).toMatch(/^9008\tRequest timed out/);
    expect(printed.at(-1)).toBe("200\tOK\t/again");
  });

  test("says that a connection is refused", () => {
    const { printed } = runHttp(
      'show(dovecot.http.client({}):request({ url = "http://127.0.0.1:1/" }):submit())',
      { options: { network: ["127.0.0.1:1"] } },
    );
    expect(printed).toEqual(["9003\tconnect(127.0.0.1:1) failed: Connection refused"]);
  });

  test("takes hosts with ports", () => {
    expect(() => ask("/x", { network: ["localhost"] })).toThrowError(
      expect.objectContaining({ code: "invalid-option", location: "network.0" }),
    );
  });
});
