import { accept, type AuthHooks, reject } from "dovescript";
import { httpClient } from "dovescript/http";

const client = httpClient({});

export default {
  auth_userdb_lookup(request) {
    const question = client.request({ url: `https://api.example.org/users/${encodeURIComponent(request.user)}` });
    return question.submit().status() === 200 ? accept() : reject("user_unknown");
  },
} satisfies AuthHooks;
