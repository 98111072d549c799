import { join } from 'node:path'
import { beyondAscii, bounces, domains, type Layout, refusals, sockets } from './layout.ts'

/** Postfix's files by name. Nothing that it takes ever leaves the machine. */
export function postfixFiles(layout: Layout): Readonly<Record<string, string>> {
  const [home = ''] = domains
  const bounced = Object.entries(bounces)
  return {
    'main.cf': mainFile(layout),
    'master.cf': masterFile(layout),
    refusals: lines(Object.entries(refusals).map(([name, answer]) => `${name}@${home} ${answer}`)),
    aliases: lines(bounced.map(([name, { standsFor }]) => `${name}@${home} ${standsFor}`)),
    transports: lines([
      ...bounced.map(([, { standsFor, report }]) => `${standsFor} error:${report}`),
      // Dovecot 2.3's LMTP does not offer SMTPUTF8: such mail ends here.
      `${beyondAscii}@${home} discard:`,
    ]),
  }
}

function mainFile(layout: Layout): string {
  const { folder, certificates } = layout
  const file = (name: string) => `texthash:${join(folder, 'postfix', name)}`
  return lines([
    'compatibility_level = 3.6',
    `queue_directory = ${join(folder, 'queue')}`,
    `data_directory = ${join(folder, 'data')}`,
    `maillog_file = ${join(folder, 'postfix.log')}`,
    `maillog_file_prefixes = ${folder}`,
    'myhostname = localhost',
    'mydomain = kommun.example',
    'mydestination =',
    'mynetworks =',
    'inet_interfaces = 127.0.0.1',
    'inet_protocols = ipv4',
    'alias_maps =',
    'local_transport = error:5.1.1 no mail to this machine itself',
    'default_transport = error:5.1.2 this server knows no other domain',
    `virtual_mailbox_domains = ${domains.join(', ')}`,
    'virtual_mailbox_maps = static:all',
    'virtual_transport = lmtp:unix:private/mailboxes',
    `virtual_alias_maps = ${file('aliases')}`,
    `transport_maps = ${file('transports')}`,
    'recipient_delimiter = +',
    'message_size_limit = 2000000',
    'smtputf8_enable = yes',
    // A mailbox with letters beyond ASCII is taken only from who says SMTPUTF8, as the standard has it.
    'strict_smtputf8 = yes',
    'bounce_queue_lifetime = 1h',
    `smtpd_tls_cert_file = ${certificates.certificate}`,
    `smtpd_tls_key_file = ${certificates.key}`,
    'smtpd_tls_security_level = encrypt',
    'smtpd_tls_auth_only = yes',
    'smtpd_sasl_auth_enable = yes',
    'smtpd_sasl_type = dovecot',
    'smtpd_sasl_path = private/auth',
    'smtpd_relay_restrictions = permit_sasl_authenticated, defer_unauth_destination',
    `smtpd_recipient_restrictions = check_recipient_access ${file('refusals')}, permit_sasl_authenticated, reject_unauth_destination`,
    'smtpd_peername_lookup = no',
    // Many refusals on one connection are what the tests are about: no tarpit.
    'smtpd_error_sleep_time = 0',
    'smtpd_soft_error_limit = 1000',
    'smtpd_hard_error_limit = 1000',
    'smtpd_client_connection_count_limit = 0',
    // Limits hold for this machine too.
    'smtpd_client_event_limit_exceptions =',
  ])
}

function masterFile(layout: Layout): string {
  const { ports } = layout
  const listener = (port: number, ...options: string[]) => [
    `127.0.0.1:${port} inet n - n - - smtpd`,
    ...options.map((option) => `  -o ${option}`),
  ]
  const service = (name: string, access: 'private' | 'public', wakeUp = '-', most = '-', command = name) =>
    `${name} unix ${access === 'private' ? '-' : 'n'} - n ${wakeUp} ${most} ${command}`
  return lines([
    ...listener(ports.smtp),
    ...listener(ports.smtps, 'smtpd_tls_wrappermode=yes'),
    ...listener(
      ports.greylisting,
      `smtpd_recipient_restrictions=check_policy_service,unix:${sockets(layout).greylisting},permit_sasl_authenticated,reject_unauth_destination`,
    ),
    ...listener(ports.tight, 'smtpd_client_connection_count_limit=2'),
    service('pickup', 'public', '60', '1'),
    service('cleanup', 'public', '-', '0'),
    service('qmgr', 'public', '5', '1'),
    service('flush', 'public', '1000?', '0'),
    service('tlsmgr', 'private', '1000?', '1'),
    service('rewrite', 'private', '-', '-', 'trivial-rewrite'),
    service('bounce', 'private', '-', '0'),
    service('defer', 'private', '-', '0', 'bounce'),
    service('trace', 'private', '-', '0', 'bounce'),
    service('verify', 'private', '-', '1'),
    service('proxymap', 'private'),
    service('lmtp', 'private'),
    service('error', 'private'),
    service('retry', 'private', '-', '-', 'error'),
    service('discard', 'private'),
    service('anvil', 'private', '-', '1'),
    service('scache', 'private', '-', '1'),
    'postlog unix-dgram n - n - 1 postlogd',
  ])
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`
}
