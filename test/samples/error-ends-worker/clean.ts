import { accept, type AuthHooks, reject } from "dovescript";

function check(password: string): void {
  if (password === "") throw new Error("no password");
}

export default {
  auth_password_verify(_, password) {
    try {
      check(password);
    } catch (error) {
      return reject("internal_failure", String(error));
    }
    return accept();
  },
} satisfies AuthHooks;
