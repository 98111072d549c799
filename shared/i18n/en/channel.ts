/** The settings of an e-mail channel. */
export const channel = {
  sections: 'Parts of the settings',
  hasFault: '(something to mend)',
  section: {
    provider: 'Provider',
    server: 'Server',
    sender: 'Sender',
    limits: 'Pace',
    letter: 'The letter',
    inbox: 'Inbox',
    dkim: 'Signature (DKIM)',
  },
  about: {
    provider:
      'Choose who looks after your e-mail, and most of it is filled in. All of it can be changed afterwards.',
    server: 'The server that letters are handed to, and how Rundbrev signs in there.',
    sender: 'What the recipient sees, and where answers go.',
    limits:
      'How fast letters may leave. Counted over all that leaves through the channel, also when the program is restarted during the day.',
    letter: 'How the letter is made, whatever it says.',
    inbox:
      'Rundbrev can read the inbox that answers go to: bounces and unsubscribe mails are dealt with, replies are shown to you.',
    dkim: 'Only needed where you run a mail server of your own that does not sign. Microsoft, Google and most others do it for you.',
  },
  nameHint: 'What it is called where you choose the channel of a publication.',
  userHint: 'Empty where the server lets you in without signing in.',
  secretKept: 'Kept. Leave empty to keep it.',
  showSecret: 'Show what is typed',
  noKeyring: {
    title: {
      signIn: 'The sign-in is forgotten when the program is closed',
      key: 'The key is forgotten when the program is closed',
    },
    text: {
      signIn:
        'This computer has no keyring to lock it in, so it is not saved on the disk. When Rundbrev has been restarted you need to sign in again, or nothing goes out.',
      key: 'This computer has no keyring to lock it in, so it is not saved on the disk. Do not publish the key in DNS before there is one.',
    },
    remedy:
      'Ask whoever looks after the computer for a keyring (GNOME Keyring or KWallet) that is unlocked when you sign in to the computer. Then restart Rundbrev.',
  },
  secretGone: {
    closed:
      'The sign-in was forgotten when the program was closed, since the computer has no keyring. Sign in again: nothing goes out before that.',
    elsewhere: 'The sign-in is not on this computer. Sign in again: nothing goes out before that.',
  },
  wrong: {
    required: 'Fill in the field.',
    host: 'Give the name of the server.',
    address: 'Give an e-mail address.',
    url: 'Give an address that begins with https://.',
    number: 'The number is outside what is allowed.',
    region: 'Enter a region, such as eu-north-1.',
    accessKey: 'An access key ID is at least 16 letters and digits, mostly AKIA…',
    token: 'Write {token} where the recipient’s code goes.',
  },
  preset: {
    label: 'Provider',
    hint: 'Fills in server, sign-in, pace and inbox.',
    none: 'Another, I fill it in myself',
    notFound: 'No provider of that name.',
    suggested: 'Fill in for {{provider}}, which {{address}} belongs to',
    filledIn: 'Filled in for {{provider}}',
    source: 'The details are from {{address}}',
    next: 'Go on to the server',
    group: {
      office: 'Office suites',
      own: 'Your own server',
      hosting: 'Web hosts',
      service: 'Mailing services',
    },
    name: {
      'microsoft-365': 'Microsoft 365',
      'google-workspace': 'Google Workspace and Gmail',
      'google-relay': 'Google Workspace, relay',
      'own-relay': 'The municipality’s own relay, without signing in',
      'own-exchange': 'Exchange Server on premises',
      loopia: 'Loopia',
      one: 'one.com',
      websupport: 'Websupport',
      simply: 'Simply.com',
      'ses-smtp': 'Amazon SES (Stockholm), SMTP',
      brevo: 'Brevo',
      mailgun: 'Mailgun (EU)',
    },
    note: {
      'microsoft-365':
        'Microsoft takes 30 messages a minute and 10,000 recipients a day. You sign in with the web browser: passwords stop working from December 2026. SMTP AUTH must be allowed for the mailbox; your administrator sees to that.',
      'google-workspace': 'Google takes 2,000 messages a day per account. You sign in with the web browser.',
      'google-relay':
        'The administrator turns the relay on and lets your address in, in Google’s admin console. It then takes 10,000 messages a day, without signing in.',
      'own-relay':
        'Usual on a municipality’s own network: the server lets computers there in without signing in, on port 25. Ask the IT department what it is called, how many messages it takes, and whether its certificate was issued internally.',
      'own-exchange':
        'Exchange takes signed-in clients on port 587. Ask the IT department what the server is called, and whether the user name is written DOMAIN\\name or as an address.',
      loopia:
        'The user name is the whole e-mail address. Loopia states no limit for mailings, so the pace is set with care: ask them before you send to many.',
      one: 'The user name is the whole e-mail address. one.com states no limit for mailings, so the pace is set with care: ask them before you send to many.',
      websupport: 'At most 300 messages an hour from one address.',
      simply:
        'Fit for tests and small lists: Simply.com allows no mass mailings and suspends an account after 300 messages in two hours.',
      'ses-smtp':
        'User name and password for SMTP are made in SES. How much you may send is told in your SES console: set the pace by that. New accounts may only send to addresses of their own until Amazon has approved them.',
      brevo: 'Login and SMTP key are found in Brevo under SMTP & API. Set the pace by your plan.',
      mailgun:
        'Credentials are made for each domain in Mailgun. For domains in their EU region. Set the pace by your plan.',
    },
  },
  replyTo: 'Answers go to',
  replyToHint: 'Empty: to the sender’s address.',
  senderAddress: 'Sent by (Sender)',
  senderAddressHint: 'Only where you send on somebody’s behalf. Otherwise empty.',
  limit: {
    perMinute: 'Messages a minute',
    perHour: 'Messages an hour',
    perDay: 'Messages a day',
    unlimited: 'No limit',
    domain: 'To one and the same recipient’s domain',
    domainHint:
      'A municipality that gets hundreds of messages at once may begin to say no. Here you can go easier on each of them without making the others wait.',
  },
  images: {
    label: 'The images',
    embedded: 'Travel in the letter',
    embeddedHint: 'Always seen, also offline. The letter grows.',
    hosted: 'Lie on your website',
    hostedHint: 'The letter stays small, but many programs show images only when the reader allows it.',
    address: 'Address of the folder on your website',
    addressHint: 'That is where you upload the images before the letter is sent.',
  },
  unsubscribe: {
    label: 'Address for unsubscribing with one click',
    hint: 'Only where you have a service of your own for it (RFC 8058). {token} becomes the recipient’s code. Empty: one unsubscribes by e-mail.',
  },
  verp: {
    label: 'A return address of its own for every recipient (VERP)',
    hint: 'Lets every bounce be recognised. The server has to take mail to addresses with a plus sign, as in news+code@council.example.',
  },
  inbox: {
    read: 'Read the inbox',
    readHint: 'Nothing is ever deleted from it.',
    host: 'IMAP server',
    hostHint: 'imap.council.example',
    signIn: 'Signing in',
    by: { password: 'A password of its own', channel: 'As when the channel sends' },
    password: 'Password of the inbox',
    folder: 'Folder',
    processed: 'What has been dealt with',
    processedHint:
      'Replies are left unread where they are, with a keyword. Bounces, automatic replies and unsubscribe mails:',
    what: {
      mark: 'Is marked as read',
      move: 'Is moved to another folder',
      leave: 'Is left as it is',
    },
    moveTo: 'Move to the folder',
  },
  dkim: {
    sign: 'Sign letters',
    signHint: 'The recipient’s server can then see that the letter is yours and was not changed on its way.',
    domain: 'Domain',
    selector: 'Name of the key (selector)',
    selectorHint: 'One word. Change it when you change the key.',
    none: 'Make a key here, and you get a text to put into the domain’s DNS. The channel is saved first.',
    saveFirst: 'Save, and the text for the new domain or key is shown.',
    make: 'Make a key',
    makeAnother: 'Make a new key',
    makeAnotherHint:
      'The new one takes the old one’s place. Rename the key first, so that the old one stays valid in DNS.',
    publish:
      'Ask whoever looks after your domain to put this in as a TXT record. The key’s secret half never leaves the computer.',
    record: { name: 'Name of the record', value: 'Content' },
    copy: { name: 'Copy the name of the record', value: 'Copy the content' },
    search: 'See whether DNS has it',
    found: {
      published: 'The record is there and has the right key. The letters can be verified.',
      other:
        'There is a record of that name, but with another key. Ask whoever looks after the domain to change its content.',
      missing: 'The record is not there yet. It can take up to a day until a new one is seen.',
      unanswered: 'DNS cannot be asked now. Check the network.',
    },
  },
  signIn: {
    label: 'Signing in',
    by: { password: 'Password', microsoft: 'Microsoft', google: 'Google' },
    passwordEnds: 'Microsoft stops taking passwords from programs from December 2026.',
    chooseMicrosoft: 'Sign in with Microsoft instead',
    userHint: 'The mailbox’s address.',
    clientId: 'The program’s id',
    clientIdHint: 'You get it when the administrator registers Rundbrev. docs/sign-in.md says how.',
    tenant: 'Directory (tenant)',
    tenantHint: 'Your domain or the directory’s id. “organizations” works for most.',
    clientSecret: 'The program’s secret',
    start: { microsoft: 'Sign in with Microsoft', google: 'Sign in with Google' },
    explained: 'The web browser opens. You type the password only there: Rundbrev never sees it.',
    waiting: 'Waiting for you to sign in in the web browser …',
    signedIn: 'Signed in. It renews itself for as long as the channel is used.',
  },
  certificate: {
    title: 'Certificate',
    usual: 'The server must have a certificate that the computer trusts.',
    own: 'The channel also trusts:',
    look: 'Look at the server’s certificate',
    choose: 'Choose certificate authority …',
    forget: 'Stop trusting it',
    of: 'Certificate of {{host}}',
    trusted: 'The computer trusts this certificate.',
    validity: '{{from}} to {{to}}',
    selfSigned: 'itself',
    fact: {
      subject: 'Issued to',
      issuer: 'Issued by',
      names: 'For servers',
      valid: 'Valid',
      fingerprint: 'Fingerprint (SHA-256)',
    },
    fault: {
      unknown: {
        title: 'Nobody that the computer trusts has issued the certificate',
        text: 'That is often so where a municipality has an authority of its own. It also looks like this when somebody pretends to be the server. Ask whoever runs the server for the certificate’s fingerprint, and compare.',
      },
      name: {
        title: 'The certificate is another server’s',
        text: 'Write the server’s name exactly as it stands below, or ask whoever runs the server for a certificate with that name. It cannot be trusted anyway.',
      },
      expired: {
        title: 'The certificate has expired',
        text: 'Ask whoever runs the server to renew it, and check the computer’s clock.',
      },
      early: {
        title: 'The certificate is not valid yet',
        text: 'Check the computer’s clock, or ask whoever runs the server.',
      },
      revoked: {
        title: 'The certificate has been revoked',
        text: 'Its issuer has taken it back. Tell whoever runs the server, and send nothing.',
      },
    },
    compared: 'I have compared the fingerprint with whoever runs the server',
    offerAuthority: 'The issuer at the bottom is trusted for this channel, and nowhere else.',
    offerOne:
      'Exactly this certificate is trusted for this channel. When the server gets a new one, Rundbrev asks again.',
    trust: 'Trust it',
  },
  cli: {
    preset: 'a known provider, which fills in server, pace and inbox',
    user: 'the user name at the server',
    replyTo: 'the address that answers go to',
    perHour: 'messages an hour',
    perDay: 'messages a day',
    caFile: 'your own certificate authority: a file of PEM or DER',
    dkimDomain: 'the domain that letters are signed for',
    dkimSelector: 'the name of the key in DNS',
    dkimKeyEnv: 'environment variable with the private key (PEM)',
    imap: 'the inbox: imaps://user@server:993 or imap://user@server:143 (STARTTLS)',
    imapPasswordEnv: 'environment variable with the password of the inbox',
    noServer: 'name the server with --smtp, or a provider whose server is known with --preset',
    dkimWhole: 'give --dkim-domain, --dkim-selector and --dkim-key-env together',
    pace: 'Pace: {{perMinute, number}} a minute. An hour: {{perHour}}. A day: {{perDay}}.',
  },
  browser: {
    done: {
      title: 'Done, you are signed in',
      text: 'Close this tab and go back to Rundbrev.',
    },
    failed: {
      title: 'The sign-in was not finished',
      text: 'Go back to Rundbrev: it says what happened and how to go on. You can close this tab.',
    },
    stranger: {
      title: 'There is nothing to see here',
      text: 'Rundbrev is waiting for a sign-in that you have begun in the program. This address does not belong to it.',
    },
  },
}
