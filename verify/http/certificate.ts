import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JudgeError } from "../judge_error.ts";

/** A certificate of our own, and its key. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** Makes a certificate for this machine that nobody but itself has signed. */
export function makeCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), "dovescript-tls-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  try {
    execFileSync(
      "openssl",
      [
        ...[
          "req",
          "-x509",
          "-newkey",
          "ec",
          "-pkeyopt",
          "ec_paramgen_curve:prime256v1",
          "-nodes",
          "-days",
          "2",
        ],
        ...["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", cert],
      ],
      { stdio: "ignore" },
    );
    return { cert: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8") };
  } catch {
    // The program says why on a stream that nobody reads; mostly there is none.
    throw new JudgeError({
      code: "no-such-server",
      message: "A server with TLS needs a certificate, which the program openssl makes.",
      hint: "On Debian, apt-get install openssl; or write the URLs with http://.",
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
