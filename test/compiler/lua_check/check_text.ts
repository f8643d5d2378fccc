import { checkLua, type Diagnostic } from "../../../compiler/index.ts";

/** What check says of a script: `LINE CODE`, for each finding. */
export function findings(text: string, dovecot = "2.4.5"): string[] {
  return checkLua(text, { dovecot }).map(({ code, location }) => `${location?.line} ${code}`);
}

/** The finding of a script that has one. */
export function onlyFinding(text: string, dovecot = "2.4.5"): Diagnostic {
  const [found, ...others] = checkLua(text, { dovecot });
  if (!found || others.length > 0) throw new Error(JSON.stringify([found, ...others], undefined, 2));
  return found;
}

/** A script whose password hook has these statements in front of its result, from the second line on. */
export function verifying(body: string): string {
  return `function auth_password_verify(request, password)\n${body}\nreturn dovecot.auth.PASSDB_RESULT_NEXT, ""\nend\n`;
}
