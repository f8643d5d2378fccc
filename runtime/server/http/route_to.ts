import { failed, type Outcome } from "./attempt.ts";
import type { HttpClient } from "./http_client.ts";
import { FAILED } from "./http_response.ts";
import { type HttpUrl, portOf } from "./http_url.ts";
import type { Destination } from "./network.ts";
import type { Route } from "./open_connection.ts";
import { requestView, type SentRequest } from "./request_text.ts";

/** The way to the server of a request, or to its proxy; or why there is none. */
export function routeTo(client: HttpClient, sent: SentRequest): Route | Outcome {
  const { http } = client.process;
  const url = sent.isProxied ? (client.settings.proxy ?? sent.url) : sent.url;
  const destination = destinationOf(client, url, sent);
  const found = url.isAddress ? { address: url.host } : lookUp(client, destination);
  if ("problem" in found) return failed(FAILED.lookup, `Failed to lookup host ${url.host}: ${found.problem}`);
  if (url.isSecure && client.settings.tlsProblem !== undefined)
    return failed(FAILED.connect, client.settings.tlsProblem);
  const name = `${found.address}:${portOf(url)}`;
  const key = url.isSecure ? `https ${name} ${url.host}` : `http ${name}`;
  return { peer: http.peerAt(key), destination, name };
}

function destinationOf({ process }: HttpClient, url: HttpUrl, sent: SentRequest): Destination {
  return {
    host: url.host,
    port: portOf(url),
    isSecure: url.isSecure,
    request: requestView(sent),
    now: () => process.now,
  };
}

/** QUIRK: mail processes of 2.3 look for the socket of the name service in the wrong folder. */
function lookUp(client: HttpClient, destination: Destination) {
  const { process } = client;
  if (process.profile.facts.httpFindsNoNames && !process.isService)
    return { problem: "Failed to connect to dns-client: No such file or directory" };
  return process.http.network.lookUp(destination);
}
