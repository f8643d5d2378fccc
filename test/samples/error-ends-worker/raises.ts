import { accept, type AuthHooks } from "dovescript";

function check(password: string): void {
  if (password === "") throw new Error("no password");
}

export default {
  auth_password_verify(_, password) {
    check(password);
    return accept();
  },
} satisfies AuthHooks;
