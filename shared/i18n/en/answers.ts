/** What mail servers' answers come down to (shared/delivery/answerClass.ts), and what the officer can do. */
export const answers = {
  'address-unknown': {
    title: 'There is no such address',
    remedy:
      'Ask the municipality who has taken over and correct the contact. The address is suppressed when the letter is done, so that the next one is not refused for it.',
  },
  'address-invalid': {
    title: 'The address is misspelt',
    remedy: 'Correct the address of the contact. The server cannot read it, and nobody has got the letter.',
  },
  'address-letters': {
    title: 'The server takes only plain letters before the @',
    remedy:
      'Look for a slip first: few mailboxes have å, ä, ö or other such letters before the @. If the address is right, ask for one without them, or send through a server that supports SMTPUTF8. The address is not suppressed.',
  },
  'domain-unknown': {
    title: 'The domain takes no mail',
    remedy:
      'Look for a slip after the @. Where the organisation has changed its name or merged, you need its new address.',
  },
  'mailbox-full': {
    title: 'The mailbox is full',
    remedy: 'Rundbrev tries again for up to a day. If it is full even then, reach them some other way.',
  },
  'mailbox-closed': {
    title: 'The mailbox is closed',
    remedy: 'The recipient has often left. Ask the organisation who should have the letters instead.',
  },
  greylisted: {
    title: 'The server asks us to come back',
    remedy: 'A common guard against spam. Rundbrev tries again by itself, and then it usually works.',
  },
  'too-many': {
    title: 'Too many letters in a short time',
    remedy: 'Rundbrev waits and tries again. If it happens often, lower the channel’s pace in the settings.',
  },
  policy: {
    title: 'Stopped by a rule of the recipient’s',
    remedy:
      'It is about us and not the address. Ask the recipient’s IT department to let the sender through, and pass on the server’s answer.',
  },
  content: {
    title: 'The letter was taken for spam',
    remedy:
      'Check the sender domain’s SPF, DKIM and DMARC before you send, and ask the recipient’s IT department to let the sender through.',
  },
  size: {
    title: 'The letter is too large for the recipient',
    remedy: 'Make the images smaller or leave some out, and the next letter will arrive.',
  },
  'sign-in': {
    title: 'Signing in was refused',
    remedy: 'Check the channel’s user name and password in the settings and test the channel.',
  },
  sender: {
    title: 'The sender was refused',
    remedy:
      'The server does not let the channel’s account send from that address. Change the sender or ask to be allowed to use it.',
  },
  'server-busy': {
    title: 'The server is busy',
    remedy: 'Rundbrev waits and tries again. You need do nothing.',
  },
  later: {
    title: 'The server cannot just now',
    remedy: 'Rundbrev tries again for up to a day. You need do nothing.',
  },
  connection: {
    title: 'The connection broke',
    remedy: 'Check the network. No certain answer came, so a delivery in doubt is for you to settle.',
  },
  refused: {
    title: 'The server said no',
    remedy:
      'Read the answer: it mostly says why. If it is about several people at one place, ask their IT department.',
  },
} as const
