import { expect, test } from "vitest";
import { httpSettingsOf } from "../../releases/index.ts";

test("httpSettingsOf knows the names of each line of releases", () => {
  expect(httpSettingsOf("2.3.13").size).toBe(0);
  expect(httpSettingsOf("2.3.19.1").get("request_timeout_msecs")).toBe("milliseconds");
  expect(httpSettingsOf("2.3.19.1").has("request_timeout")).toBe(false);
  expect(httpSettingsOf("2.4.5").get("request_timeout")).toBe("time");
  expect(httpSettingsOf("2.4.5").has("request_timeout_msecs")).toBe(false);
  expect(httpSettingsOf("2.3.19.1").get("user_agent")).toBe("text");
  expect(httpSettingsOf("2.4.5").get("user_agent")).toBe("text");
});

test("httpSettingsOf knows dns_client_timeout from 2.4.2 on", () => {
  expect(httpSettingsOf("2.4.1").has("dns_client_timeout")).toBe(false);
  expect(httpSettingsOf("2.4.2").has("dns_client_timeout")).toBe(true);
});
