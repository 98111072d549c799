import { join } from 'node:path'
import { type Layout, mailFolder, password, sockets } from './layout.ts'

/** Dovecot 2.3: IMAP for us to read, LMTP for Postfix to deliver to, and the passwords that Postfix asks it for. */
export function dovecotConfig(
  layout: Layout,
  mailUser: { readonly uid: number; readonly gid: number },
): string {
  const { folder, ports, certificates } = layout
  const { auth, lmtp } = sockets(layout)
  const mailboxes = mailFolder(layout)
  return `
base_dir = ${join(folder, 'dovecot')}
log_path = ${join(folder, 'dovecot.log')}
listen = 127.0.0.1
protocols = imap lmtp
default_internal_user = dovecot
default_login_user = dovenull

ssl = yes
ssl_cert = <${certificates.certificate}
ssl_key = <${certificates.key}
auth_mechanisms = plain login
auth_username_format = %n
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${mailUser.uid} gid=${mailUser.gid} home=${mailboxes}/%n allow_all_users=yes
}

first_valid_uid = 1
mail_location = maildir:${mailboxes}/%n
recipient_delimiter = +
lmtp_save_to_detail_mailbox = no
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
}
protocol lmtp {
  postmaster_address = postmaster@kommun.example
}
service imap-login {
  inet_listener imap {
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = ${ports.imaps}
    ssl = yes
  }
}
service auth {
  unix_listener ${auth} {
    mode = 0666
  }
}
service lmtp {
  unix_listener ${lmtp} {
    mode = 0666
  }
}
`
}
