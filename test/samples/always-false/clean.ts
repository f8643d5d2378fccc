import { accept, type AuthHooks, reject } from "dovescript";

export default {
  auth_password_verify(request) {
    return request.skip_password_check ? accept() : reject("next");
  },
} satisfies AuthHooks;
