function mail_user_created(user) return 0 end

function mail_user_deinit_pre(user)
  local inbox = user:mailbox("INBOX")
  inbox:sync()
  inbox:free()
  return 0
end
